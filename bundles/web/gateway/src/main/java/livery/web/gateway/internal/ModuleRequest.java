package livery.web.gateway.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** The request as a module's servlet sees it: mounted at the root, whatever the container's mapping is. */
final class ModuleRequest extends HttpServletRequestWrapper {

    private final String path;

    ModuleRequest(HttpServletRequest request, String path) {
        super(request);
        this.path = path;
    }

    @Override
    public String getServletPath() {
        return "";
    }

    @Override
    public String getPathInfo() {
        return path;
    }
}
