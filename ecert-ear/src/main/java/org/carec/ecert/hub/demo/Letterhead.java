package org.carec.ecert.hub.demo;

/**
 * Who stands at the head of a paper.
 *
 * @param authority the national standards body, in English; {@code authorityLocal} in the country's language
 * @param accreditation e.g. {@code ISO/IEC 17065 · UZAC-PC-0007}
 * @param accent the country's colour in this demonstration, 0xRRGGBB
 */
record Letterhead(
        String cab,
        String name,
        String nameLocal,
        String address,
        String authority,
        String authorityLocal,
        String accreditation,
        int accent) {}
