package org.carec.ecert.platform;

/** Where a text goes, in points; {@code y} is the top edge, counted from the top of the page. */
public record Box(float x, float y, float width, Align align) {

    public enum Align {
        LEFT(0f),
        CENTRE(0.5f),
        RIGHT(1f);

        final float share;

        Align(float share) {
            this.share = share;
        }
    }

    public static Box left(float x, float y, float width) {
        return new Box(x, y, width, Align.LEFT);
    }

    public static Box centre(float x, float y, float width) {
        return new Box(x, y, width, Align.CENTRE);
    }

    public static Box right(float x, float y, float width) {
        return new Box(x, y, width, Align.RIGHT);
    }

    public Box down(float by) {
        return new Box(x, y + by, width, align);
    }

    /** The x at which a line of that width starts. */
    float start(float lineWidth) {
        return x + (width - lineWidth) * align.share;
    }
}
