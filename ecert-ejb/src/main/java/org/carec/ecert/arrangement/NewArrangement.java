package org.carec.ecert.arrangement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.registry.EntryRefused;

/**
 * An arrangement to be drafted, with the lanes it shall open.
 *
 * @param code short name, e.g. {@code CAREC-DRIED-FRUIT}
 * @param kind MULTILATERAL or BILATERAL; the latter has two members
 * @param legalBasis the act it rests on
 */
public record NewArrangement(
        @NotNull @Pattern(regexp = "[A-Z0-9-]{2,40}") String code,
        @NotBlank @Size(max = 200) String title,
        @NotNull Kind kind,
        @NotBlank @Size(max = 500) String legalBasis,
        @NotEmpty Set<@NotNull CountryCode> members,
        @NotEmpty List<@NotNull NewLane> lanes)
        implements Serializable {

    /** How many recognise each other. */
    public enum Kind {
        MULTILATERAL,
        BILATERAL
    }

    public NewArrangement {
        members = Set.copyOf(members);
        lanes = List.copyOf(lanes);
        if (kind == Kind.BILATERAL ? members.size() != 2 : members.size() < 2) {
            throw new EntryRefused("Arrangement " + code + " is " + kind + " and has " + members.size() + " members.");
        }
        for (var lane : lanes) {
            if (!members.containsAll(Set.of(lane.exporter(), lane.destination()))) {
                throw new EntryRefused("Lane " + lane.exporter() + " to " + lane.destination()
                        + " leaves the members of arrangement " + code + ".");
            }
        }
    }

    /** One lane for every directed pair of the members, all alike. */
    public static List<NewLane> everyPair(Collection<CountryCode> members, LaneTerms terms) {
        var sorted = new TreeSet<>(members.stream().map(CountryCode::value).toList());
        return sorted.stream()
                .flatMap(from -> sorted.stream()
                        .filter(to -> !to.equals(from))
                        .map(to -> new NewLane(new CountryCode(from), new CountryCode(to), terms)))
                .toList();
    }
}
