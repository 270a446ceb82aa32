package org.carec.ecert.verification;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.carec.ecert.arrangement.ArrangementRegister;
import org.carec.ecert.arrangement.Coverage;
import org.carec.ecert.arrangement.LaneAnswer;
import org.carec.ecert.arrangement.LaneQuestion;
import org.carec.ecert.dispute.Contest;
import org.carec.ecert.exchange.RegisteredDocument;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.registry.CountryProfiles;
import org.carec.ecert.registry.KeyRegister;
import org.carec.ecert.registry.RegisteredKey;
import org.carec.ecert.registry.ScopeQuestion;
import org.carec.ecert.revocation.RevocationLists;
import org.carec.ecert.seal.HubSeal;
import org.carec.ecert.seal.SealClaims;
import org.carec.ecert.signature.RevocationSource;
import org.carec.ecert.signature.TestRevocation;
import org.carec.ecert.verification.Question.Subject;

/** A hub of fakes: registries that a test fills, and a verifier that asks them at a time the test sets. */
final class Hub {

    static final Instant NOW = Instant.parse("2026-05-01T09:00:00Z");
    static final String TOKEN = "0123456789ABCDEF";

    final List<RegisteredDocument> onRecord = new ArrayList<>();
    final Set<DocumentId> reserved = new HashSet<>();
    final Map<String, SealClaims> seals = new HashMap<>();
    final List<RegisteredKey> keys = new ArrayList<>();
    final List<X509Certificate> anchors = new ArrayList<>();
    Function<ScopeQuestion, List<Finding>> authority = q -> List.of(Finding.pass(CheckName.AUTHORITY));
    Function<Instant, Finding> key = at -> Finding.pass(CheckName.KEY);
    Function<Instant, Finding> atCa = at -> Finding.pass(CheckName.KEY);
    final Map<String, Finding> judged = new HashMap<>();
    final Map<String, Instant> askedSince = new HashMap<>();
    Function<LaneQuestion, LaneAnswer> lane =
            q -> new LaneAnswer(List.of(Finding.pass(CheckName.ACCEPTANCE)), false, Optional.empty());
    Optional<Coverage> coverage = Optional.empty();
    CountryProfiles profiles = new CountryProfiles(Optional.empty());
    HubSeal ownSeal = new FakeSeal();
    Optional<Contest> contest = Optional.empty();
    Optional<RuntimeException> outage = Optional.empty();
    int searches;

    Verdict ask(Subject subject) {
        return ask(new Question(subject, Optional.empty(), Optional.empty()));
    }

    Verdict askFor(Subject subject, String country) {
        return ask(new Question(subject, Optional.of(new CountryCode(country)), Optional.empty()));
    }

    Verdict askAt(Subject subject, Instant at) {
        return ask(new Question(subject, Optional.empty(), Optional.of(at)));
    }

    List<Verdict> askAll(List<? extends Subject> subjects) {
        return verifier()
                .askAll(subjects.stream()
                        .map(s -> new Question(s, Optional.empty(), Optional.empty()))
                        .toList());
    }

    Verdict ask(Question question) {
        return verifier().ask(question);
    }

    private Verifier verifier() {
        var archive = new FakeArchive();
        var ids = new IdReading(archive, new FakeSeal());
        var registries = new FakeRegistries();
        var files = new FileReading(
                archive,
                new SignatureReading(new FakeKeys(), profiles, new FakeLists()),
                new StatementReading(ownSeal, ids));
        var verifier = new Verifier();
        verifier.readings = new Readings(ids, new QrReading(ids, new FakeSeal()), new HashReading(archive), files);
        verifier.examination = new Examination(
                new Checks(new KeyCheck(registries), new AuthorityCheck(registries), new StatusCheck(registries)),
                new AcceptanceCheck(new FakeArrangements()),
                registries);
        verifier.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        verifier.known = new KnownAnswers();
        verifier.known.changes = new Changes();
        verifier.allowance = new Unlimited();
        return verifier;
    }

    private final class FakeArchive extends Archive {
        @Override
        Optional<RegisteredDocument> find(DocumentId id) {
            searches++;
            outage.ifPresent(failure -> {
                throw failure;
            });
            return onRecord.stream().filter(d -> d.id().equals(id)).findFirst();
        }

        @Override
        Optional<RegisteredDocument> withBytes(String sha256) {
            return onRecord.stream().filter(d -> d.pdfSha256().equals(sha256)).findFirst();
        }

        @Override
        boolean isReserved(DocumentId id) {
            return reserved.contains(id);
        }
    }

    private final class FakeRegistries extends Registries {
        @Override
        Finding keySince(String keyId, Instant proved, Instant at) {
            askedSince.put(keyId, proved);
            return judged.getOrDefault(keyId, key.apply(at));
        }

        @Override
        Finding certificateSince(String keyId, Instant proved, Instant at) {
            return atCa.apply(at);
        }

        @Override
        List<Finding> authority(ScopeQuestion question) {
            return authority.apply(question);
        }

        @Override
        Optional<Contest> contest(DocumentId document, Instant at) {
            return contest.filter(c -> !c.since().isAfter(at));
        }

        @Override
        String nameOf(CabCode cab) {
            return "Uzbek Test Centre";
        }
    }

    private final class FakeSeal extends HubSeal {
        @Override
        public Optional<SealClaims> open(String seal) {
            return Optional.ofNullable(seals.get(seal));
        }

        @Override
        public List<List<X509Certificate>> certified() {
            return List.of();
        }

        @Override
        public boolean isToken(DocumentId id, String token) {
            return token.equals(TOKEN);
        }
    }

    private final class FakeKeys extends KeyRegister {
        @Override
        public Optional<RegisteredKey> find(String keyId) {
            return keys.stream().filter(k -> k.id().equals(keyId)).findFirst();
        }

        @Override
        public Finding judgeAtSigning(String keyId, Instant provedTime) {
            return judged.getOrDefault(keyId, key.apply(provedTime));
        }

        @Override
        public List<X509Certificate> anchors() {
            return anchors;
        }

        @Override
        public List<X509Certificate> timeStampAuthorities() {
            return List.of();
        }
    }

    private static final class FakeLists extends RevocationLists {
        @Override
        public RevocationSource source() {
            return TestRevocation.NOBODY;
        }
    }

    private final class FakeArrangements extends ArrangementRegister {
        @Override
        public LaneAnswer judge(LaneQuestion question) {
            return lane.apply(question);
        }

        @Override
        public Optional<Coverage> coverage(LaneQuestion question) {
            return coverage;
        }
    }

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
