package org.carec.ecert.api.verification;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.verification.Question;
import org.carec.ecert.verification.Question.FileHash;
import org.carec.ecert.verification.Question.QrContent;
import org.carec.ecert.verification.Question.Subject;
import org.carec.ecert.verification.Question.TypedId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Many questions in JSON, all about one time and one country. */
@Schema(name = "QuestionBatch", description = "Up to 200 questions, all about one time and one country.")
public record AskingBatch(
        @Schema(description = "What is asked about, in the order in which it is to be answered.")
                @NotNull
                @Size(min = 1, max = MOST)
                List<@NotNull Item> questions,
        @Schema(description = "Country whose acceptance is asked about, ISO 3166-1 alpha-2.", example = "PK")
                String importCountry,
        @Schema(description = "Time asked about; now when absent.", example = "2026-05-01T09:00:00Z") String at) {

    static final int MOST = 200;

    /** One thing asked about. */
    @Schema(name = "QuestionItem", description = "What is asked about: exactly one of id, qr and sha256.")
    public record Item(
            @Schema(
                            description = "A document number as printed, or the link of a QR code.",
                            example = "UZ0007-C26-4K7M2QX-8")
                    String id,
            @Schema(
                            description = "The presenter's token of the QR code's link, beside id.",
                            example = "E260FAKS7FW4G0KB")
                    String token,
            @Schema(
                            description = "The whole content of a QR code, with its seal.",
                            example = "https://hub.example/d/UZ0007-C26-4K7M2QX-8?t=E260FAKS7FW4G0KB#hEOh")
                    String qr,
            @Schema(
                            description = "SHA-256 of a file, hex.",
                            example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                    String sha256) {

        /** An empty field names something that cannot be read: the data are at fault then, not the program that asks. */
        private boolean namesOne() {
            return Stream.of(id, qr, sha256).flatMap(Stream::ofNullable).count() == 1;
        }

        private Subject subject() {
            if (id != null) {
                return new TypedId(id, Optional.ofNullable(token).filter(t -> !t.isBlank()));
            }
            return qr != null ? new QrContent(qr) : new FileHash(sha256);
        }
    }

    List<Question> asked() {
        var unclear = IntStream.range(0, questions.size())
                .filter(i -> !questions.get(i).namesOne())
                .mapToObj(i -> Finding.fail("request", QuestionUnclear.CODE, "/questions/" + i, Map.of()))
                .toList();
        if (!unclear.isEmpty()) {
            throw new QuestionUnclear(unclear);
        }
        return questions.stream().map(this::question).toList();
    }

    private Question question(Item item) {
        return Asking.about(item.subject(), given(importCountry), given(at));
    }

    private static Optional<String> given(String field) {
        return Optional.ofNullable(field).filter(f -> !f.isBlank());
    }
}
