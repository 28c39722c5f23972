package livery.web.rest.internal;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import livery.platform.idempotency.KeptAnswer;

/** An answer that goes out only when it has been kept. */
final class KeptResponse extends HttpServletResponseWrapper {

    private static final List<String> KEPT =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.ETAG, HttpHeaders.LOCATION, HttpHeaders.CONTENT_LANGUAGE);

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final ServletOutputStream stream = new Buffer();
    private final PrintWriter writer = new PrintWriter(stream, true, StandardCharsets.UTF_8);

    KeptResponse(HttpServletResponse response) {
        super(response);
    }

    KeptAnswer answer() {
        writer.flush();
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT) {
            String value = getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new KeptAnswer(getStatus(), headers, body.toString(StandardCharsets.UTF_8));
    }

    /** Sends what was written. */
    void send() throws IOException {
        writer.flush();
        if (!getResponse().isCommitted() && body.size() > 0) {
            body.writeTo(getResponse().getOutputStream());
        }
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return stream;
    }

    @Override
    public PrintWriter getWriter() {
        return writer;
    }

    @Override
    public void flushBuffer() {
        writer.flush();
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        body.reset();
    }

    @Override
    public void reset() {
        super.reset();
        body.reset();
    }

    private final class Buffer extends ServletOutputStream {

        @Override
        public void write(int one) {
            body.write(one);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            body.write(bytes, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("an answer that is kept is not written asynchronously");
        }
    }
}
