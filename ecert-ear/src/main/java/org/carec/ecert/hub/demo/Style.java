package org.carec.ecert.hub.demo;

/** How a text looks. {@code size} in points, {@code rgb} as 0xRRGGBB. */
record Style(Face face, float size, int rgb) {

    enum Face {
        PLAIN,
        BOLD
    }

    static Style plain(float size) {
        return new Style(Face.PLAIN, size, 0x1F2328);
    }

    static Style bold(float size) {
        return new Style(Face.BOLD, size, 0x1F2328);
    }

    static Style faint(float size) {
        return new Style(Face.PLAIN, size, 0x667079);
    }

    Style in(int colour) {
        return new Style(face, size, colour);
    }

    float leading() {
        return size * 1.32f;
    }
}
