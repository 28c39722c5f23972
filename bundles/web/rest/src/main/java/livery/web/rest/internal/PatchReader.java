package livery.web.rest.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import livery.platform.Fault;
import livery.web.Patch;

/** Reads the body of a PATCH by merging its fields into those of the record as it is. */
final class PatchReader implements MessageBodyReader<Patch<?>> {

    private final ObjectMapper mapper = Json.mapper();

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == Patch.class;
    }

    @Override
    public Patch<?> readFrom(
            Class<Patch<?>> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        JsonNode changes = mapper.readTree(body);
        if (!(changes instanceof ObjectNode fields)) {
            throw Fault.of(Fault.Kind.INVALID, "web.body.not-an-object");
        }
        Type target = ((ParameterizedType) generic).getActualTypeArguments()[0];
        return new Merge<>(mapper, mapper.constructType(target), fields);
    }

    private record Merge<T>(ObjectMapper mapper, JavaType type, ObjectNode changes) implements Patch<T> {

        @Override
        public T applyTo(T current) {
            ObjectNode merged = mapper.valueToTree(current);
            merged.setAll(changes);
            try {
                return mapper.treeToValue(merged, type);
            } catch (JsonProcessingException e) {
                throw JsonFaults.of(e);
            }
        }
    }
}
