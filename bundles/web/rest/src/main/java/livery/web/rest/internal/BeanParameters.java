package livery.web.rest.internal;

import com.fasterxml.jackson.annotation.JsonView;
import io.swagger.v3.core.util.Configuration;
import io.swagger.v3.jaxrs2.ResolvedParameter;
import io.swagger.v3.jaxrs2.ext.AbstractOpenAPIExtension;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtension;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Type;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Describes what our {@code @BeanParam} classes take from a request: the generator does not look into private fields. */
final class BeanParameters extends AbstractOpenAPIExtension {

    private final OpenAPIExtension others;

    /** @param others stands behind this one, and is told what the generator tells the first one only */
    BeanParameters(OpenAPIExtension others) {
        this.others = others;
    }

    @Override
    public void setOpenAPI31(boolean openapi31) {
        super.setOpenAPI31(openapi31);
        others.setOpenAPI31(openapi31);
    }

    @Override
    public void setSchemaResolution(Schema.SchemaResolution resolution) {
        super.setSchemaResolution(resolution);
        others.setSchemaResolution(resolution);
    }

    @Override
    public void setConfiguration(Configuration configuration) {
        super.setConfiguration(configuration);
        others.setConfiguration(configuration);
    }

    @Override
    public ResolvedParameter extractParameters(
            List<Annotation> annotations,
            Type type,
            Set<Type> typesToSkip,
            Components components,
            @Nullable Consumes classConsumes,
            @Nullable Consumes methodConsumes,
            boolean includeRequestBody,
            @Nullable JsonView jsonViewAnnotation,
            Iterator<OpenAPIExtension> chain) {
        if (annotations.stream().noneMatch(BeanParam.class::isInstance)) {
            return super.extractParameters(
                    annotations,
                    type,
                    typesToSkip,
                    components,
                    classConsumes,
                    methodConsumes,
                    includeRequestBody,
                    jsonViewAnnotation,
                    chain);
        }
        ResolvedParameter found = new ResolvedParameter();
        for (Field field : constructType(type).getRawClass().getDeclaredFields()) {
            QueryParam query = field.getAnnotation(QueryParam.class);
            HeaderParam header = field.getAnnotation(HeaderParam.class);
            if (query != null) {
                found.parameters.add(parameter("query", query.value(), field));
            } else if (header != null) {
                found.parameters.add(parameter("header", header.value(), field));
            }
        }
        return found;
    }

    /** They are read as text and judged by us; a number is one by its default. */
    private static Parameter parameter(String in, String name, Field field) {
        DefaultValue standard = field.getAnnotation(DefaultValue.class);
        boolean number = standard != null && standard.value().matches("\\d+");
        Schema<Object> schema = new Schema<>(SpecVersion.V31);
        schema.setTypes(Set.of(number ? "integer" : "string"));
        if (standard != null) {
            schema.setDefault(number ? (Object) Integer.valueOf(standard.value()) : standard.value());
        }
        return new Parameter().in(in).name(name).required(false).schema(schema);
    }
}
