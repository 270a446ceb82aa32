package org.carec.ecert.watch;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Who has not answered in one round of sending: a receiver, and a client with so many of them that he is left for the next round. */
final class Silent {

    private static final int MOST = 3;

    private final Map<String, Set<String>> receivers = new HashMap<>();

    void add(HookRow hook) {
        receivers.computeIfAbsent(hook.client(), client -> new HashSet<>()).add(receiver(hook));
    }

    boolean has(HookRow hook) {
        var known = receivers.getOrDefault(hook.client(), Set.of());
        return known.size() >= MOST || known.contains(receiver(hook));
    }

    private static String receiver(HookRow hook) {
        return hook.url().host() + ":" + hook.url().port();
    }
}
