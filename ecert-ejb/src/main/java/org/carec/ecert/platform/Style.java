package org.carec.ecert.platform;

/** How a text looks. {@code size} in points, {@code rgb} as 0xRRGGBB. */
public record Style(Face face, float size, int rgb) {

    public enum Face {
        PLAIN,
        BOLD
    }

    public static Style plain(float size) {
        return new Style(Face.PLAIN, size, 0x1F2328);
    }

    public static Style bold(float size) {
        return new Style(Face.BOLD, size, 0x1F2328);
    }

    public static Style faint(float size) {
        return new Style(Face.PLAIN, size, 0x667079);
    }

    public Style in(int colour) {
        return new Style(face, size, colour);
    }

    public float leading() {
        return size * 1.32f;
    }
}
