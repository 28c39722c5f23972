package livery.dms.internal.connections;

import livery.data.LogContext;
import livery.dms.Connection;
import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.support.RoutePolicySupport;
import org.apache.camel.support.processor.DelegateAsyncProcessor;

/** Counts the exchanges of a connection's routes, and has the log name the tenant while they are at work. */
final class WatchedRoutes implements RoutePolicyFactory, InterceptStrategy {

    private final ConnectionMetrics metrics;
    private final String adapter;
    private final Connection connection;

    WatchedRoutes(ConnectionMetrics metrics, String adapter, Connection connection) {
        this.metrics = metrics;
        this.adapter = adapter;
        this.connection = connection;
    }

    @Override
    public RoutePolicy createRoutePolicy(CamelContext context, String route, NamedNode definition) {
        return new Counting();
    }

    /** An exchange that goes on in another route of the connection is one. */
    private final class Counting extends RoutePolicySupport {

        @Override
        public void onExchangeBegin(Route route, Exchange exchange) {
            if (isFirst(route, exchange)) {
                metrics.begun(adapter);
            }
        }

        @Override
        public void onExchangeDone(Route route, Exchange exchange) {
            if (isFirst(route, exchange)) {
                metrics.ended(connection.tenant(), adapter, exchange.isFailed());
            }
        }

        private static boolean isFirst(Route route, Exchange exchange) {
            return route.getRouteId().equals(exchange.getFromRouteId());
        }
    }

    @Override
    public Processor wrapProcessorInInterceptors(
            CamelContext context, NamedNode definition, Processor target, Processor next) {
        return new DelegateAsyncProcessor(target) {
            @Override
            public boolean process(Exchange exchange, AsyncCallback callback) {
                try (LogContext log = LogContext.of(StoredConnections.context(connection.tenant()))) {
                    return super.process(exchange, callback);
                }
            }
        };
    }
}
