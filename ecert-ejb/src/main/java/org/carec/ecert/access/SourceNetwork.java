package org.carec.ecert.access;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One who asks, and the network he asks from, as far as addresses tell them apart: an IPv4 address and its /24, or an IPv6 /64 (one
 * subscriber has that many addresses, RFC 6177) and its /48.
 *
 * @param client key of the client
 * @param network key of his network
 */
record SourceNetwork(String client, String network) {

    /** Written with digits: a name would be looked up. */
    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    private static final int IPV4_CLIENT = 4;
    private static final int IPV4_NETWORK = 3;
    private static final int IPV6_CLIENT = 8;
    private static final int IPV6_NETWORK = 6;

    /** Empty for anything that is no address: whoever writes such a thing is counted with all others who do, see {@link Allowance}. */
    static Optional<SourceNetwork> of(String address) {
        if (!LITERAL.matcher(address).matches()) {
            return Optional.of(new SourceNetwork("?", "?"));
        }
        try {
            var parsed = InetAddress.getByName(address);
            return parsed.isLoopbackAddress() ? Optional.empty() : Optional.of(of(parsed));
        } catch (UnknownHostException malformed) {
            return Optional.of(new SourceNetwork("?", "?"));
        }
    }

    private static SourceNetwork of(InetAddress address) {
        return address instanceof Inet4Address
                ? new SourceNetwork(prefix(address, IPV4_CLIENT), prefix(address, IPV4_NETWORK))
                : new SourceNetwork(prefix(address, IPV6_CLIENT), prefix(address, IPV6_NETWORK));
    }

    private static String prefix(InetAddress address, int octets) {
        return HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), octets)) + "/" + octets;
    }
}
