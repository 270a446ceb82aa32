package org.carec.ecert.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.carec.ecert.access.Role;

/** What an API client may be allowed (RFC 6749 section 3.3), for whom, and the role that it gives. */
public enum ClientScope {
    /** Reserve, push, change the status of documents. */
    DOCUMENTS(Tenant.CAB, Role.CAB_OFFICER),
    /** Register, retire and revoke signing keys. */
    KEYS(Tenant.CAB, Role.KEY_OFFICER),
    /** Verify for a national portal, confirm and refuse deliveries. */
    VERIFY(Tenant.COUNTRY, Role.IMPORT_OFFICER),
    /** Act as the competent authority. */
    AUTHORITY(Tenant.COUNTRY, Role.AUTHORITY_ADMIN),
    /** Read and export. */
    AUDIT(Tenant.HUB, Role.AUDITOR);

    /** Whom a client with the scope acts for. */
    enum Tenant {
        CAB,
        COUNTRY,
        HUB
    }

    private final Tenant tenant;
    private final String role;

    ClientScope(Tenant tenant, String role) {
        this.tenant = tenant;
        this.role = role;
    }

    /** As it is written in requests and registrations, e.g. {@code documents}. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role it gives, see {@link Role}. */
    public String role() {
        return role;
    }

    Tenant tenant() {
        return tenant;
    }

    static Optional<ClientScope> find(String value) {
        return Arrays.stream(values()).filter(s -> s.value().equals(value)).findFirst();
    }

    static Set<String> split(String line) {
        return line.isBlank() ? Set.of() : new TreeSet<>(Set.of(line.strip().split(" +")));
    }

    static String line(Set<String> scopes) {
        return String.join(" ", new TreeSet<>(scopes));
    }

    static Set<String> roles(Set<String> scopes) {
        return scopes.stream()
                .map(ClientScope::find)
                .flatMap(Optional::stream)
                .map(ClientScope::role)
                .collect(Collectors.toUnmodifiableSet());
    }
}
