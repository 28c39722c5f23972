package livery.web.rest.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ser.DefaultSerializerProvider;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.core.util.Yaml;
import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.jaxrs2.DefaultParameterExtension;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtension;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtensions;
import io.swagger.v3.oas.integration.SwaggerConfiguration;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import livery.web.RestModule;
import livery.web.RestPaths;
import livery.web.SessionCookie;

/** Describes the resources of modules as OpenAPI 3.1. */
final class OpenApiDocument {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private OpenApiDocument() {}

    static JsonNode of(Collection<RestModule> modules) {
        Set<Class<?>> types = new LinkedHashSet<>();
        modules.forEach(module -> module.resources().forEach(resource -> types.add(resource.getClass())));
        OpenAPI frame = new OpenAPI()
                .info(new Info().title("Livery").version("1").description("What is installed now."))
                .servers(List.of(new Server().url(RestPaths.ROOT)))
                .components(new Components()
                        .addSecuritySchemes(
                                "key",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer"))
                        .addSecuritySchemes(
                                "session",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.COOKIE)
                                        .name(SessionCookie.NAME)))
                .addSecurityItem(new SecurityRequirement().addList("key"))
                .addSecurityItem(new SecurityRequirement().addList("session"));
        try {
            ModelConverters.getInstance(true).addConverter(new OpenApiAnswers.Unwrapping());
            OpenAPIExtension others = new DefaultParameterExtension();
            OpenAPIExtensions.setExtensions(List.of(new BeanParameters(others), others));
            OpenAPI read = new Reader(new SwaggerConfiguration().openAPI31(true).openAPI(frame)).read(types);
            read.getPaths().forEach(OpenApiDocument::nameParameters);
            OpenApiAnswers.complete(read, types);
            return Json31.mapper().valueToTree(read);
        } finally {
            forgetTypes();
        }
    }

    /** A method need not take each variable of its path, the tenant say; a document must still name them all. */
    private static void nameParameters(String path, PathItem item) {
        for (Operation operation : item.readOperations()) {
            VARIABLE.matcher(path)
                    .results()
                    .map(variable -> variable.group(1))
                    .filter(name -> !names(operation, name))
                    .forEach(name -> operation.addParametersItem(new PathParameter()
                            .name(name)
                            .schema(new Schema<String>(SpecVersion.V31).types(Set.of("string")))));
        }
    }

    private static boolean names(Operation operation, String variable) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(
                                parameter -> "path".equals(parameter.getIn()) && variable.equals(parameter.getName()));
    }

    /** The generator's static caches would keep the class loaders of modules that have been updated. */
    private static void forgetTypes() {
        ModelConverters.reset();
        OpenAPIExtensions.setExtensions(List.of(new DefaultParameterExtension()));
        for (ObjectMapper mapper :
                List.of(Json.mapper(), Json31.mapper(), Yaml.mapper(), Yaml31.mapper(), Json31.converterMapper())) {
            mapper.getTypeFactory().clearCache();
            if (mapper.getSerializerProvider() instanceof DefaultSerializerProvider provider) {
                provider.flushCachedSerializers();
            }
            if (mapper.getSerializerProviderInstance() instanceof DefaultSerializerProvider provider) {
                provider.flushCachedSerializers();
            }
        }
        TypeFactory.defaultInstance().clearCache();
    }
}
