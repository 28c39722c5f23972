package livery.web.gateway.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** The request as a module's servlet sees it: mounted at the root, whatever the container's mapping and proxies are. */
final class ModuleRequest extends HttpServletRequestWrapper {

    private final String path;
    private final Caller caller;

    ModuleRequest(HttpServletRequest request, String path, Caller caller) {
        super(request);
        this.path = path;
        this.caller = caller;
    }

    @Override
    public String getServletPath() {
        return "";
    }

    @Override
    public String getPathInfo() {
        return path;
    }

    @Override
    public String getRemoteAddr() {
        return caller.address();
    }

    @Override
    public String getRemoteHost() {
        return caller.address();
    }

    @Override
    public String getScheme() {
        return caller.scheme();
    }

    @Override
    public boolean isSecure() {
        return caller.secure();
    }

    @Override
    public String getServerName() {
        return caller.host();
    }

    @Override
    public int getServerPort() {
        return caller.port();
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(caller.origin()).append(getRequestURI());
    }
}
