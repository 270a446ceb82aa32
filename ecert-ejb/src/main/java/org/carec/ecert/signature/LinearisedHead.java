package org.carec.ecert.signature;

/** Whether a file declares itself linearised: its first object is a dictionary with {@code /Linearized}. */
final class LinearisedHead {

    private LinearisedHead() {}

    static boolean declared(byte[] data, Budget budget) {
        PdfScanner in = new PdfScanner(data, FileHead.LENGTH, data.length);
        in.skipBlanksAndComments();
        IndirectObjects.Found first = new IndirectObjects(data, budget).read(in.at, data.length, ref -> PdfObject.NULL);
        return first.value() instanceof PdfObject.Dict dict && dict.has("Linearized");
    }
}
