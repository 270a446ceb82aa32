package org.carec.ecert.platform;

import java.io.Serializable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Where a CA publishes its list, or answers, or a client wants to be told: http or https, a host, no credentials, no fragment. */
public record WebAddress(String value) implements Serializable {

    private static final int LONGEST = 500;

    public WebAddress {
        var uri = parsed(value);
        var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        var sound = (scheme.equals("http") || scheme.equals("https"))
                && uri.getHost() != null
                && uri.getRawUserInfo() == null
                && uri.getRawFragment() == null
                && value.length() <= LONGEST
                && value.chars().allMatch(c -> c > ' ' && c < 0x7f);
        if (!sound) {
            throw new AddressRefused("It is not http or https with a host: \"" + value + "\".");
        }
    }

    private static URI parsed(String value) {
        try {
            return new URI(value);
        } catch (URISyntaxException e) {
            throw new AddressRefused("It is no URL: \"" + value + "\".");
        }
    }

    URI uri() {
        return URI.create(value);
    }

    public boolean isSecure() {
        return uri().getScheme().equalsIgnoreCase("https");
    }

    public String host() {
        return uri().getHost().toLowerCase(Locale.ROOT);
    }

    public int port() {
        return uri().getPort() >= 0 ? uri().getPort() : isSecure() ? 443 : 80;
    }

    /** Path and query, as a request line has them. */
    String target() {
        var path = uri().getRawPath().isEmpty() ? "/" : uri().getRawPath();
        return uri().getRawQuery() == null ? path : path + "?" + uri().getRawQuery();
    }
}
