package org.carec.ecert.hub.api;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The opening file of the walk: two countries, a CAB in each, and a client of each kind. */
final class Tenants {

    /** A client of UZ0007 that nobody acts as: it is suspended and restored. */
    static final String SPARE = "spare";

    private Tenants() {}

    static String opening() {
        var clients = Arrays.stream(Caller.values())
                .filter(Caller::isClient)
                .map(Caller::entry)
                .collect(Collectors.joining(","));
        return """
                {"proposedBy":"first","approvedBy":"second",
                 "countries":[{"code":"UZ","name":"Uzbekistan"},{"code":"PK","name":"Pakistan"}],
                 "authorities":[{"country":"UZ","name":"Authority of UZ","website":"https://uz.example"},
                                {"country":"PK","name":"Authority of PK","website":"https://pk.example"}],
                 "cabs":[{"code":"UZ0007","name":"Body of UZ","nameLocal":"Body of UZ","address":"Tashkent","authorisedFrom":"2025-01-01","accreditations":[]},
                         {"code":"PK0001","name":"Body of PK","nameLocal":"Body of PK","address":"Karachi","authorisedFrom":"2025-01-01","accreditations":[]}],
                 "clients":[%s]}
                """
                .formatted(clients + "," + Caller.CAB.entry(SPARE));
    }
}
