package livery.web.rest.internal;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livery.platform.idempotency.IdempotentCalls;
import livery.web.AnsweredAnew;
import livery.web.Created;
import livery.web.OpenToAll;
import livery.web.Patch;
import livery.web.TakesFile;
import livery.web.Versioned;
import org.jspecify.annotations.Nullable;

/** Completes what the generator knows of answers: their true status, what our own types stand for, and problems. */
final class OpenApiAnswers {

    private static final String PROBLEM = "Problem";

    private OpenApiAnswers() {}

    /** Reads {@code Created<T>}, {@code Versioned<T>} and {@code Patch<T>} as the T that goes over the wire. */
    static final class Unwrapping implements ModelConverter {

        private static final Set<Class<?>> WRAPPERS = Set.of(Created.class, Versioned.class, Patch.class);

        @Override
        @SuppressWarnings("rawtypes")
        public @Nullable Schema resolve(
                AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
            JavaType java = Json31.mapper().constructType(type.getType());
            if (java != null && WRAPPERS.contains(java.getRawClass()) && java.containedTypeCount() == 1) {
                return context.resolve(new AnnotatedType(java.containedType(0))
                        .jsonViewAnnotation(type.getJsonViewAnnotation())
                        .ctxAnnotations(type.getCtxAnnotations())
                        .resolveAsRef(true));
            }
            return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        }
    }

    static void complete(OpenAPI document, Collection<Class<?>> types) {
        ModelConverters.getInstance(true)
                .resolveAsResolvedSchema(new AnnotatedType(Problem.class))
                .referencedSchemas
                .forEach(document::schema);
        Map<String, Method> methods = methods(types);
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((verb, operation) -> {
                    Method method = Objects.requireNonNull(methods.get(key(verb, path)));
                    complete(operation, method);
                    if (verb == PathItem.HttpMethod.POST
                            && !method.isAnnotationPresent(OpenToAll.class)
                            && !method.isAnnotationPresent(AnsweredAnew.class)
                            && !method.isAnnotationPresent(TakesFile.class)) {
                        operation.addParametersItem(idempotencyKey());
                    }
                }));
    }

    private static void complete(Operation operation, Method method) {
        if (method.isAnnotationPresent(TakesFile.class)) {
            operation.setRequestBody(new RequestBody()
                    .required(true)
                    .content(new Content().addMediaType("*/*", new MediaType().schema(file()))));
        }
        ApiResponses answers = operation.getResponses();
        ApiResponse unnamed = answers.remove("default");
        if (unnamed != null) {
            describeFile(unnamed);
            answers.addApiResponse(status(method.getReturnType()), unnamed.description("Done."));
        }
        answers.addApiResponse(
                "default",
                new ApiResponse()
                        .description("Refused, with a stable code.")
                        .content(new Content()
                                .addMediaType(
                                        Problem.MEDIA_TYPE,
                                        new MediaType()
                                                .schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)))));
    }

    /** What has no type of ours is a document or a file. */
    private static void describeFile(ApiResponse answer) {
        if (answer.getContent() == null) {
            return;
        }
        answer.getContent().forEach((name, media) -> {
            if (media.getSchema() == null) {
                Schema<Object> schema = new Schema<>(SpecVersion.V31);
                schema.setTypes(Set.of(name.equals("application/json") ? "object" : "string"));
                media.setSchema(schema);
            }
        });
    }

    private static Schema<String> file() {
        Schema<String> file = new Schema<>(SpecVersion.V31);
        file.setTypes(Set.of("string"));
        file.setFormat("binary");
        return file;
    }

    private static Parameter idempotencyKey() {
        Schema<String> text = new Schema<>(SpecVersion.V31);
        text.setTypes(Set.of("string"));
        text.setMinLength(1);
        text.setMaxLength(IdempotentCalls.LONGEST_KEY);
        return new HeaderParameter()
                .name(IdempotencyFilter.HEADER)
                .required(false)
                .description("The same key with the same request: executed once, answered the same again.")
                .schema(text);
    }

    private static String status(Class<?> returned) {
        if (returned == void.class) {
            return "204";
        }
        return returned == Created.class ? "201" : "200";
    }

    private static Map<String, Method> methods(Collection<Class<?>> types) {
        Map<String, Method> methods = new HashMap<>();
        for (Class<?> type : types) {
            for (Method method : type.getMethods()) {
                for (Annotation annotation : method.getAnnotations()) {
                    HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                    if (verb != null) {
                        methods.put(key(PathItem.HttpMethod.valueOf(verb.value()), path(type, method)), method);
                    }
                }
            }
        }
        return methods;
    }

    private static String key(PathItem.HttpMethod verb, String path) {
        return verb + " " + path;
    }

    private static String path(Class<?> type, Method method) {
        Path below = method.getAnnotation(Path.class);
        return Stream.of(type.getAnnotation(Path.class).value(), below == null ? "" : below.value())
                .flatMap(path -> Arrays.stream(path.split("/", -1)))
                .filter(segment -> !segment.isEmpty())
                .collect(Collectors.joining("/", "/", ""));
    }
}
