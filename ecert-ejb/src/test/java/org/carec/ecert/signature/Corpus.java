package org.carec.ecert.signature;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** All attacks and all good files as one list, each with its family and what is expected of a verifier. */
final class Corpus {

    static final String GOOD = "good files";

    private static final String PASSES = "TOTAL-PASSED";

    /** The sources of the families named below: asking them twice would make every attack twice. */
    private static final Set<String> NAMED = Set.of(
            "onStructure",
            "onContent",
            "onCms",
            "onSigner",
            "onTime",
            "afterSigning",
            "onRelaxed",
            "onSeveral",
            "onSwitchedOff");

    private Corpus() {}

    /**
     * A file to be judged.
     *
     * @param done what was done to it, or what kind of good file it is
     * @param expected the code of the refusal, or {@code TOTAL-PASSED}
     */
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    record Entry(String family, String done, String expected, byte[] file, TrustBasis trust, Instant now) {

        boolean good() {
            return expected.equals(PASSES);
        }

        SignatureReport report() {
            return new PdfVerifier().examine(new UnverifiedPdf(file), trust, now);
        }

        /** As a file's name, below the family's folder. */
        String path(int number) {
            return slug(family) + String.format("/%03d-", number) + slug(done) + ".pdf";
        }

        private static String slug(String text) {
            return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        }
    }

    static List<Entry> all() {
        List<Entry> all = new ArrayList<>();
        attacks()
                .forEach((family, attacks) -> attacks.forEach(attack -> all.add(new Entry(
                        family, attack.name(), attack.code().name(), attack.file(), attack.trust(), attack.now()))));
        GoodFiles.all()
                .forEach(good -> all.add(
                        new Entry(GOOD, good.name(), PASSES, good.file(), TestPki.trust(good.signer()), TestPki.NOW)));
        SeveralFiles.all()
                .forEach(good ->
                        all.add(new Entry(GOOD, good.name(), PASSES, good.file(), SeveralFile.trust(), TestPki.NOW)));
        all.add(new Entry(
                GOOD,
                "signed by LibreOffice",
                PASSES,
                LibreOfficeFile.signed(),
                LibreOfficeFile.agreed(),
                TestPki.NOW));
        return all;
    }

    private static Map<String, List<Attack>> attacks() {
        Map<String, List<Attack>> families = new LinkedHashMap<>();
        families.put("coverage", RangeAttacks.all());
        families.put("structure", StructureAttacks.all());
        families.put("saved again", UpdateAttacks.all());
        families.put("content", ContentAttacks.all());
        families.put("CMS", CmsAttacks.all());
        families.put("signer", TrustAttacks.onSigner());
        families.put(
                "revocation",
                Stream.of(RevocationAttacks.revoked(), RevocationAttacks.onLists(), RevocationAttacks.onAnswers())
                        .flatMap(List::stream)
                        .toList());
        families.put("time-stamp", TimeAttacks.all());
        families.put(
                "later revisions",
                Stream.concat(LaterAttacks.all().stream(), KindAttacks.all().stream())
                        .toList());
        families.put("relaxed profiles", RelaxedAttacks.all());
        families.put(
                "GOST",
                Stream.concat(GostAttacks.all().stream(), GostAttacks.switchedOff().stream())
                        .toList());
        families.put(
                "several signatures",
                Stream.concat(SeveralAttacks.all().stream(), SeveralAttacks.switchedOff().stream())
                        .toList());
        families.put("other", others(families));
        families.values().removeIf(List::isEmpty);
        return families;
    }

    /** Whatever else {@link AttacksTest} tries, so that no attack is left out of the corpus. */
    private static List<Attack> others(Map<String, List<Attack>> families) {
        Set<String> known = new HashSet<>();
        families.values().forEach(attacks -> attacks.forEach(attack -> known.add(attack.name())));
        return Arrays.stream(AttacksTest.class.getDeclaredMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()) && method.getReturnType() == Stream.class)
                .filter(method -> !NAMED.contains(method.getName()))
                .sorted(Comparator.comparing(Method::getName))
                .flatMap(Corpus::tried)
                .filter(attack -> known.add(attack.name()))
                .toList();
    }

    private static Stream<Attack> tried(Method source) {
        try {
            return ((Stream<?>) source.invoke(null)).map(Attack.class::cast);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
