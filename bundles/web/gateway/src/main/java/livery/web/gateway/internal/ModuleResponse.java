package livery.web.gateway.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/** The response as a module's servlet sees it: an error without a body becomes a problem, never the server's own page. */
final class ModuleResponse extends HttpServletResponseWrapper {

    private final HttpServletRequest request;
    private final HttpServletResponse response;

    ModuleResponse(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        this.request = request;
        this.response = response;
    }

    @Override
    public void sendError(int status) throws IOException {
        if (response.isCommitted()) {
            throw new IllegalStateException("the answer has begun");
        }
        response.resetBuffer();
        Answer.bare(request, response, status);
        response.flushBuffer();
    }

    @Override
    public void sendError(int status, String text) throws IOException {
        sendError(status);
    }

    /** Says something where the servlet set the status of an error and wrote nothing. */
    void complete() throws IOException {
        boolean silent = !response.isCommitted() && response.getContentType() == null && !request.isAsyncStarted();
        if (response.getStatus() >= 400 && silent) {
            Answer.bare(request, response, response.getStatus());
        }
    }
}
