package org.carec.ecert.web.verification;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.CharArrayWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** A response whose page is kept rather than sent. Facelets writes characters only. */
class Captured extends HttpServletResponseWrapper {

    /** A StringWriter would copy what is written character by character once one of them is not Latin. */
    private final CharArrayWriter page = new CharArrayWriter(1 << 15);

    private final PrintWriter writer = new PrintWriter(page);

    Captured(HttpServletResponse response) {
        super(response);
    }

    @Override
    public PrintWriter getWriter() {
        return writer;
    }

    @Override
    public void flushBuffer() {
        writer.flush();
    }

    byte[] page() {
        writer.flush();
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }
}
