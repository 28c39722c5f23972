package livery.web.rest.internal;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import livery.platform.health.Health;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Tells whoever shares requests out among nodes whether this one lives and is to have some. Why not is for operators, at the
 * port of the monitor.
 */
@Component(
        service = Servlet.class,
        property = {"livery.module=health", "livery.gateway.paths=/health"})
public final class HealthServlet extends HttpServlet {

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private transient volatile @Nullable Health health;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (String.valueOf(request.getPathInfo())) {
            case "/health/live" -> answer(response, 200, "live");
            case "/health/ready" -> {
                Health now = health;
                boolean ready = now != null && now.ready();
                answer(response, ready ? 200 : 503, ready ? "ready" : "not-ready");
            }
            default -> answer(response, 404, "unknown");
        }
    }

    private static void answer(HttpServletResponse response, int status, String word) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(("{\"status\":\"" + word + "\"}").getBytes(StandardCharsets.UTF_8));
    }
}
