package org.carec.ecert.api.platform;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A request whose body stops, with {@link TooLarge}, where it becomes larger than is taken. */
class BodyLimit extends HttpServletRequestWrapper {

    private static final long JSON = 256 * 1024L;
    private static final long FILE = 20 * 1024 * 1024L + JSON;

    private static final List<String> FILES = List.of("multipart/form-data", "application/pdf", "application/pkix-crl");

    private final long limit;

    BodyLimit(HttpServletRequest request) {
        super(request);
        this.limit = limit(request.getContentType());
    }

    /** The limit in bytes, if the request itself says that it is above it. */
    boolean isExceededAsDeclared() {
        return getContentLengthLong() > limit;
    }

    long limit() {
        return limit;
    }

    static long limit(String contentType) {
        var type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        return FILES.stream().anyMatch(type::startsWith) ? FILE : JSON;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Counted(super.getInputStream(), limit);
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Counted extends ServletInputStream {

        private final ServletInputStream body;
        private final long limit;
        private long count;

        Counted(ServletInputStream body, long limit) {
            this.body = body;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            var one = body.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var n = body.read(buffer, offset, length);
            count(n);
            return n;
        }

        private void count(int n) throws TooLarge {
            count += Math.max(n, 0);
            if (count > limit) {
                throw new TooLarge(limit);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
