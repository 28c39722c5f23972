package livery.web.gateway.internal;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/** The surroundings of a module's servlet: those of the gateway, under the module's name. */
record ModuleConfig(String module, Servlet gateway) implements ServletConfig {

    @Override
    public String getServletName() {
        return module;
    }

    @Override
    public ServletContext getServletContext() {
        return gateway.getServletConfig().getServletContext();
    }

    @Override
    public @Nullable String getInitParameter(String name) {
        return null;
    }

    @Override
    public Enumeration<String> getInitParameterNames() {
        return Collections.emptyEnumeration();
    }
}
