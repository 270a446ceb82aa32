package org.carec.ecert.architecture;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which capability may use which; everything else is forbidden. The design's graph, as data. */
final class CapabilityGraph {

    private static final List<String> BASE = List.of("journal", "access", "platform");

    static final Map<String, List<String>> MAY_USE = new LinkedHashMap<>();

    static {
        only("platform");
        only("access", "platform");
        only("journal", "access", "platform");
        only("signature");
        only("seal", "platform");
        withBase("registry", "signature");
        withBase("revocation", "registry", "signature");
        withBase("arrangement", "registry");
        withBase("exchange", "signature", "seal", "arrangement", "registry", "revocation");
        withBase("dispute", "exchange", "registry");
        withBase("verification", "exchange", "dispute", "arrangement", "registry", "revocation", "signature", "seal");
        withBase("notary", "verification", "exchange", "registry", "signature", "seal");
        withBase("identity", "registry");
        withBase("watch", "verification", "exchange", "registry", "seal", "identity");
        withBase("opening", "identity", "arrangement", "registry", "revocation");
    }

    private CapabilityGraph() {}

    /** The graph as Mermaid draws it; the base is left out, for everything stands on it. */
    static String drawing() {
        return MAY_USE.entrySet().stream()
                .flatMap(e -> edges(e.getKey(), e.getValue()))
                .collect(Collectors.joining("\n", "flowchart BT\n", "\n"));
    }

    private static Stream<String> edges(String from, List<String> to) {
        var drawn = !to.containsAll(BASE)
                ? to
                : to.stream().filter(t -> !BASE.contains(t)).toList();
        return drawn.isEmpty() ? Stream.of("    " + from) : drawn.stream().map(t -> "    " + from + " --> " + t);
    }

    private static void only(String capability, String... others) {
        MAY_USE.put(capability, List.of(others));
    }

    private static void withBase(String capability, String... others) {
        MAY_USE.put(
                capability, Stream.concat(Arrays.stream(others), BASE.stream()).toList());
    }
}
