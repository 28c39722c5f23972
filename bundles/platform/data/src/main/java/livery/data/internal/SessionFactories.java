package livery.data.internal;

import java.util.Map;
import livery.data.EntityModule;
import org.hibernate.SessionFactory;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.registry.classloading.internal.TcclLookupPrecedence;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.engine.jdbc.connections.internal.UserSuppliedConnectionProviderImpl;

/** Builds a module's session factory with its own class loader and without touching the database. */
final class SessionFactories {

    private SessionFactories() {}

    static SessionFactory build(EntityModule module) {
        BootstrapServiceRegistryBuilder boot = new BootstrapServiceRegistryBuilder();
        boot.applyClassLoader(module.getClass().getClassLoader());
        boot.applyTcclLookupPrecedence(TcclLookupPrecedence.NEVER);
        StandardServiceRegistry registry = new StandardServiceRegistryBuilder(boot.build())
                .applySettings(settings(module.name()))
                .enableAutoClose()
                .build();
        try {
            MetadataSources sources = new MetadataSources(registry);
            module.entities().forEach(sources::addAnnotatedClass);
            Metadata metadata = sources.buildMetadata();
            // Nothing refers to a row that is not read yet: the classes that would stand for one are a third of the
            // time.
            metadata.getEntityBindings().forEach(entity -> entity.setLazy(false));
            return metadata.buildSessionFactory();
        } catch (RuntimeException | Error e) {
            StandardServiceRegistryBuilder.destroy(registry);
            throw e;
        }
    }

    private static Map<String, Object> settings(String module) {
        return Map.ofEntries(
                Map.entry(AvailableSettings.CONNECTION_PROVIDER, new UserSuppliedConnectionProviderImpl()),
                Map.entry("jakarta.persistence.database-product-name", "MariaDB"),
                Map.entry("jakarta.persistence.database-major-version", "11"),
                Map.entry("jakarta.persistence.database-minor-version", "4"),
                Map.entry(AvailableSettings.ALLOW_METADATA_ON_BOOT, false),
                Map.entry(AvailableSettings.XML_MAPPING_ENABLED, false),
                Map.entry(AvailableSettings.JDBC_TIME_ZONE, "UTC"),
                Map.entry(AvailableSettings.STATEMENT_BATCH_SIZE, 200),
                Map.entry(AvailableSettings.ORDER_INSERTS, true),
                Map.entry(AvailableSettings.ORDER_UPDATES, true),
                Map.entry(AvailableSettings.IN_CLAUSE_PARAMETER_PADDING, true),
                Map.entry(AvailableSettings.USE_SECOND_LEVEL_CACHE, false),
                Map.entry(AvailableSettings.SESSION_FACTORY_NAME, module),
                Map.entry(AvailableSettings.SESSION_FACTORY_NAME_IS_JNDI, false),
                Map.entry("jakarta.persistence.validation.mode", "none"));
    }
}
