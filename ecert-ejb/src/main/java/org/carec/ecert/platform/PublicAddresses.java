package org.carec.ecert.platform;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Which addresses the hub goes to: none of its own machine or network, unless a setting names the host as internal (RVL-4, WAT-9). */
public record PublicAddresses(Set<String> internalHosts) {

    public PublicAddresses {
        internalHosts = Set.copyOf(internalHosts);
    }

    /** The hosts of a setting that names them with commas. */
    public static Set<String> hosts(String setting) {
        return Arrays.stream(setting.split(","))
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The one address to connect to. The name is looked up here and nowhere else: what it means a moment later does not matter.
     *
     * @throws IOException there is none, with a reason fit for the log
     */
    public InetAddress require(String host) throws IOException {
        for (var address : InetAddress.getAllByName(host)) {
            if (internalHosts.contains(host) || isPublic(address)) {
                return address;
            }
        }
        throw new IOException("Its host has no public address");
    }

    static boolean isPublic(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var octets = address.getAddress();
        return address instanceof Inet4Address
                ? isPublic4(octets[0] & 0xff, octets[1] & 0xff, octets[2] & 0xff)
                : address instanceof Inet6Address && isPublic6(octets);
    }

    /** Not "this network", shared (RFC 6598), protocol assignments, benchmarking (RFC 2544), documentation, reserved. */
    private static boolean isPublic4(int a, int b, int c) {
        var shared = a == 100 && b >= 64 && b < 128;
        var assigned = a == 192 && b == 0 && (c == 0 || c == 2);
        var tests = (a == 198 && (b == 18 || b == 19 || (b == 51 && c == 100))) || (a == 203 && b == 0 && c == 113);
        return a != 0 && a < 240 && !shared && !assigned && !tests;
    }

    /** Global unicast (2000::/3) but what carries an IPv4 address inside (6to4, Teredo) or is for documentation. */
    private static boolean isPublic6(byte[] octets) {
        var first = ((octets[0] & 0xff) << 8) | (octets[1] & 0xff);
        var second = ((octets[2] & 0xff) << 8) | (octets[3] & 0xff);
        var global = (first & 0xe000) == 0x2000;
        var wrapped = first == 0x2002 || (first == 0x2001 && second == 0);
        return global && !wrapped && !(first == 0x2001 && second == 0x0db8);
    }
}
