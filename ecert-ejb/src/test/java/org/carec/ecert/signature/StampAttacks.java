package org.carec.ecert.signature;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x509.KeyPurposeId;

/** Document time-stamps that do not hold, or not for the file they stand in. */
final class StampAttacks {

    private StampAttacks() {}

    static List<Attack> all() {
        TestTimeStamps good = LaterFile.STAMPED_AT;
        TestIdentity stranger = new TestCertificate("CN=Stranger", TestKeys.of("RSA-2048", "tsa"))
                .purpose(KeyPurposeId.id_kp_timeStamping, true)
                .by(TestPki.OTHER_CA);
        return List.of(
                LaterAttacks.later(
                        "time-stamp of other octets",
                        TimeFault.TIME_STAMP_OF_OTHER_SIGNATURE,
                        LaterAttacks.file().stamped(imprint -> good.stamp(new byte[32]), Map.of())),
                LaterAttacks.later(
                        "time-stamp of an unknown authority",
                        TimeFault.TIME_STAMP_AUTHORITY_NOT_REGISTERED,
                        LaterAttacks.file().stamped(good.by(stranger), Map.of())),
                LaterAttacks.later(
                        "time-stamp before that of the signature",
                        TimeFault.TIME_STAMP_OUT_OF_ORDER,
                        LaterAttacks.file().stamped(good.at(TestPki.NOW.minus(Duration.ofHours(3))), Map.of())),
                LaterAttacks.later(
                        "time-stamp in the future",
                        TimeFault.TIME_STAMP_IN_FUTURE,
                        LaterAttacks.file().stamped(good.at(TestPki.NOW.plus(Duration.ofHours(3))), Map.of())),
                LaterAttacks.later(
                        "time-stamp that is no token",
                        TimeFault.TIME_STAMP_MALFORMED,
                        LaterAttacks.file().stamped(imprint -> new byte[] {0x30, 2, 5, 0}, Map.of())),
                LaterAttacks.later(
                        "time-stamp of another kind",
                        UpdateFault.UPDATE_FIELD_NOT_ALLOWED,
                        LaterAttacks.file()
                                .stamped(Map.of(
                                        11,
                                        LaterAttacks.replaced(
                                                LaterFile.STAMP, "ETSI.RFC3161", "ETSI.CAdES.detached")))),
                LaterAttacks.later(
                        "time-stamp with references",
                        UpdateFault.UPDATE_FIELD_NOT_ALLOWED,
                        LaterAttacks.file()
                                .stamped(Map.of(
                                        11,
                                        LaterAttacks.replaced(
                                                LaterFile.STAMP, "/Filter", "/Reference [9 0 R] /Filter")))),
                LaterAttacks.later(
                        "time-stamp that leaves out the end",
                        FieldFault.RANGE_NOT_REVISION,
                        LaterAttacks.file()
                                .with(pdf -> pdf.range = StampAttacks::shorter)
                                .stamped(Map.of())),
                LaterAttacks.later(
                        "time-stamp, then content, no time-stamp over it",
                        UpdateFault.UPDATE_CHANGES_OBJECT,
                        LaterAttacks.file()
                                .stamped(Map.of())
                                .update(Map.of(9, LaterFile.STREAM.replace("abc", "xyz")))));
    }

    private static String shorter(String range) {
        String[] numbers = range.substring(1, range.length() - 1).trim().split(" +", -1);
        int rest = Integer.parseInt(numbers[3]) - 1;
        return String.format("[0 %-10s %-10s %-10d]", numbers[1], numbers[2], rest);
    }
}
