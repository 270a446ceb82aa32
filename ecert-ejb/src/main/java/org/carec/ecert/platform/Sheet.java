package org.carec.ecert.platform;

import java.awt.Color;
import java.awt.Shape;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** One A4 page. Coordinates in points from the top left corner; texts wrap and say how high they became. */
public final class Sheet implements Closeable {

    public static final float WIDTH = PDRectangle.A4.getWidth();
    public static final float HEIGHT = PDRectangle.A4.getHeight();

    private final PDDocument document;
    private final Typefaces faces;
    private final PDPageContentStream content;

    public Sheet(PDDocument document, Typefaces faces) throws IOException {
        this.document = document;
        this.faces = faces;
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        this.content = new PDPageContentStream(document, page);
    }

    /** Writes a paragraph into the box and returns its height in points. */
    public float write(String text, Box box, Style style) throws IOException {
        return write(wrap(text, box.width(), style), box, style);
    }

    /** Writes no more than so many lines of it; what is left out is shown by an ellipsis. */
    public float write(String text, Box box, Style style, int most) throws IOException {
        List<String> lines = wrap(text, box.width(), style);
        if (lines.size() > most) {
            lines = new ArrayList<>(lines.subList(0, most));
            lines.set(most - 1, lines.get(most - 1) + " …");
        }
        return write(lines, box, style);
    }

    private float write(List<String> lines, Box box, Style style) throws IOException {
        content.setNonStrokingColor(new Color(style.rgb()));
        float y = box.y();
        for (String line : lines) {
            y += line(line, new Box(box.x(), y, box.width(), box.align()), style);
        }
        return y - box.y();
    }

    /** The height the paragraph would take, without writing it. */
    public float measure(String text, float width, Style style) throws IOException {
        float height = 0;
        for (String line : wrap(text, width, style)) {
            height += leading(line, style);
        }
        return height;
    }

    private float line(String line, Box box, Style style) throws IOException {
        float leading = leading(line, style);
        float baseline = HEIGHT - box.y() - leading * 0.76f;
        if (ShapedLine.needed(line)) {
            ShapedLine shaped = new ShapedLine(line, style);
            shaped.draw(content, box.start(shaped.width()), baseline);
        } else {
            content.beginText();
            content.setFont(faces.of(style), style.size());
            content.newLineAtOffset(box.start(width(line, style)), baseline);
            content.showText(faces.printable(line, style));
            content.endText();
        }
        return leading;
    }

    private static float leading(String line, Style style) {
        if (!ShapedLine.needed(line)) {
            return style.leading();
        }
        return style.size() * (style.face() == Style.Face.BOLD ? 2f : 1.6f);
    }

    private List<String> wrap(String text, float width, Style style) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.split(" ", -1)) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (!line.isEmpty() && width(longer, style) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                    line.append(word);
                } else {
                    line.setLength(0);
                    line.append(longer);
                }
                breakUp(line, width, style, lines);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** A word that is wider than the line breaks anywhere. */
    private void breakUp(StringBuilder line, float width, Style style, List<String> lines) throws IOException {
        while (line.length() > 1 && width(line.toString(), style) > width) {
            int cut = line.length() - 1;
            while (cut > 1 && width(line.substring(0, cut), style) > width) {
                cut--;
            }
            lines.add(line.substring(0, cut));
            line.delete(0, cut);
        }
    }

    private float width(String line, Style style) throws IOException {
        return ShapedLine.needed(line)
                ? new ShapedLine(line, style).width()
                : faces.of(style).getStringWidth(faces.printable(line, style)) / 1000 * style.size();
    }

    /** A straight line; {@code weight} in points. */
    public void rule(float x1, float y1, float x2, float y2, float weight) throws IOException {
        content.setLineWidth(weight);
        content.moveTo(x1, HEIGHT - y1);
        content.lineTo(x2, HEIGHT - y2);
        content.stroke();
    }

    /** A curve through the given points (x, y pairs). */
    public void curve(float[] points, float weight) throws IOException {
        content.setLineWidth(weight);
        content.moveTo(tenth(points[0]), tenth(HEIGHT - points[1]));
        for (int i = 2; i < points.length; i += 2) {
            content.lineTo(tenth(points[i]), tenth(HEIGHT - points[i + 1]));
        }
        content.stroke();
    }

    /** Line work is rounded, which halves the size of the file and is not seen. */
    private static float tenth(float value) {
        return Math.round(value * 10) / 10f;
    }

    public void ink(int rgb) throws IOException {
        content.setStrokingColor(new Color(rgb));
    }

    public void fill(Box box, float height, int rgb) throws IOException {
        content.setNonStrokingColor(new Color(rgb));
        content.addRect(box.x(), HEIGHT - box.y() - height, box.width(), height);
        content.fill();
    }

    /** A filled shape, its origin at (x, y). */
    public void fill(Shape shape, float x, float y, int rgb) throws IOException {
        content.setNonStrokingColor(new Color(rgb));
        new Outline(content, x, HEIGHT - y).fill(shape);
    }

    /** The lines of a shape with round ends, its origin at (x, y); {@code weight} in points. */
    public void draw(Shape shape, float x, float y, float weight) throws IOException {
        content.setLineWidth(weight);
        content.setLineCapStyle(1);
        content.setLineJoinStyle(1);
        new Outline(content, x, HEIGHT - y).stroke(shape);
    }

    /** A square picture with its top left corner at (x, y). */
    public void picture(byte[] png, float x, float y, float side) throws IOException {
        PDImageXObject image = PDImageXObject.createFromByteArray(document, png, "qr");
        content.drawImage(image, x, HEIGHT - y - side, side, side);
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
