package org.carec.ecert.signature;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carec.ecert.signature.AlgorithmPolicy.Accepted;
import org.carec.ecert.signature.SignatureAlgorithm.Scheme;

/** Makes a profile of the lines of its file; whatever is not understood to the letter is refused. */
final class ProfileFile {

    private static final String KEYS = "name, version, country, relaxations, accept.SCHEME.SIZE";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,5}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern SIZES = Pattern.compile("([1-9][0-9]{0,4})(?:-([1-9][0-9]{0,4}))?");
    private static final Pattern ACCEPTED = Pattern.compile("([^;]*)(?:;\\s*until\\s+(\\S+))?");

    private final ProfileLines lines;

    ProfileFile(ProfileLines lines) {
        this.lines = lines;
    }

    VerificationProfile read() {
        String name = value("name", NAME, "Give it one, in small letters, digits and hyphens, such as strict.");
        String version = value("version", VERSION, "Give it a whole number, and a higher one with each change.");
        Optional<String> country = lines.take("country")
                .map(line -> matching(line, COUNTRY, "Give the two capital letters of ISO 3166-1, such as UZ."));
        Set<Relaxation> relaxations =
                lines.take("relaxations").map(this::relaxations).orElse(Set.of());
        AlgorithmPolicy algorithms = algorithms();
        lines.requireNoOther(KEYS);
        if (relaxations.contains(Relaxation.GOST) && !algorithms.knows(Scheme.GOST)) {
            throw lines.refused("The switch GOST is on and no key of GOST is accepted.", "Add accept.GOST lines.");
        }
        return new VerificationProfile(name, Integer.parseInt(version), country, relaxations, algorithms);
    }

    private String value(String key, Pattern form, String remedy) {
        return matching(lines.require(key, remedy), form, remedy);
    }

    private String matching(ProfileLines.Line line, Pattern form, String remedy) {
        if (!form.matcher(line.value()).matches()) {
            throw lines.refused(line, line.key() + " cannot be \"" + line.value() + "\".", remedy);
        }
        return line.value();
    }

    private Set<Relaxation> relaxations(ProfileLines.Line line) {
        Set<Relaxation> on = EnumSet.noneOf(Relaxation.class);
        for (String name : listed(line.value())) {
            Relaxation named = Arrays.stream(Relaxation.values())
                    .filter(known -> known.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> lines.refused(
                            line,
                            "There is no switch \"" + name + "\".",
                            "Known are " + Arrays.toString(Relaxation.values()) + "."));
            if (!on.add(named)) {
                throw lines.refused(line, "The switch " + name + " is named twice.", "Name it once.");
            }
        }
        return on;
    }

    private static List<String> listed(String value) {
        return value.isEmpty() ? List.of() : List.of(value.split("\\s*,\\s*", -1));
    }

    private AlgorithmPolicy algorithms() {
        List<Accepted> all = new ArrayList<>();
        for (Optional<ProfileLines.Line> line = lines.takeOf("accept.");
                line.isPresent();
                line = lines.takeOf("accept.")) {
            Accepted accepted = accepted(line.get());
            if (all.stream().anyMatch(accepted::overlaps)) {
                throw lines.refused(
                        line.get(), "Another line accepts some of these sizes.", "Let each size stand in one line.");
            }
            all.add(accepted);
        }
        if (all.isEmpty()) {
            throw lines.refused("No algorithm is accepted.", "Add lines such as accept.ECDSA.256 = SHA-256.");
        }
        return new AlgorithmPolicy(all);
    }

    private Accepted accepted(ProfileLines.Line line) {
        String[] key = line.key().split("\\.", -1);
        Scheme scheme = Arrays.stream(Scheme.values())
                .filter(known -> key.length == 3 && known.name().equals(key[1]))
                .findFirst()
                .orElseThrow(() -> lines.refused(
                        line,
                        line.key() + " names no scheme.",
                        "Write accept.SCHEME.SIZE with one of " + Arrays.toString(Scheme.values()) + "."));
        Matcher sizes = SIZES.matcher(key[2]);
        Matcher value = ACCEPTED.matcher(line.value());
        if (!sizes.matches() || !value.matches()) {
            throw lines.refused(line, "It is not in the form.", "Write it like accept.ECDSA.256 = SHA-256, SHA-384.");
        }
        int least = Integer.parseInt(sizes.group(1));
        int most = sizes.group(2) == null ? least : Integer.parseInt(sizes.group(2));
        if (!scheme.canTake(least, most)) {
            throw lines.refused(
                    line,
                    "The verifier takes no " + scheme + " of " + key[2] + " bits.",
                    "Use " + scheme.sizes() + ".");
        }
        Set<Digest> digests = digests(line, value.group(1).strip());
        digests.stream()
                .filter(digest -> !scheme.canUse(digest, least))
                .findFirst()
                .ifPresent(digest -> {
                    throw lines.refused(
                            line,
                            digest.algorithm() + " does not go with " + scheme + ".",
                            "Use one that does, such as that of the strict profile.");
                });
        return new Accepted(scheme, least, most, digests, day(line, value.group(2)));
    }

    private Set<Digest> digests(ProfileLines.Line line, String value) {
        Set<Digest> digests = EnumSet.noneOf(Digest.class);
        for (String name : value.split("\\s*,\\s*", -1)) {
            digests.add(Arrays.stream(Digest.values())
                    .filter(known -> known.algorithm().equals(name))
                    .findFirst()
                    .orElseThrow(() -> lines.refused(
                            line,
                            "The verifier takes no digest \"" + name + "\".",
                            "Use SHA-256, SHA-384, SHA-512, GOST3411-2012-256, GOST3411-2012-512.")));
        }
        return digests;
    }

    private Optional<LocalDate> day(ProfileLines.Line line, String value) {
        try {
            return Optional.ofNullable(value).map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw lines.refused(line, "\"" + value + "\" is no day.", "Write it like 2029-01-01.");
        }
    }
}
