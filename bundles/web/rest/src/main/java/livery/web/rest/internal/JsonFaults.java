package livery.web.rest.internal;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import livery.platform.Fault;
import livery.platform.FieldFault;

/** Says what is wrong with a JSON document in terms of its fields. */
final class JsonFaults {

    private JsonFaults() {}

    static Fault of(JsonProcessingException e) {
        Throwable cause = e.getCause();
        if (cause instanceof Fault fault) {
            return fault;
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            String known = unknown.getKnownPropertyIds() == null
                    ? ""
                    : unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(", "));
            return Fault.invalid(new FieldFault(path(unknown), "web.field.unknown", Map.of("known", known)));
        }
        if (e instanceof InvalidFormatException format && format.getValue() instanceof String) {
            return Fault.invalid(
                    new FieldFault(path(format), "web.field.format", Map.of("wanted", wanted(format.getTargetType()))));
        }
        if (e instanceof InvalidNullException empty) {
            return Fault.invalid(new FieldFault(path(empty), "web.field.null"));
        }
        if (e instanceof MismatchedInputException mismatch && !path(mismatch).isEmpty()) {
            return Fault.invalid(new FieldFault(
                    path(mismatch), "web.field.type", Map.of("wanted", wanted(mismatch.getTargetType()))));
        }
        if (e instanceof JsonMappingException mapping && !path(mapping).isEmpty()) {
            return Fault.invalid(new FieldFault(path(mapping), "web.field.type", Map.of("wanted", "?")));
        }
        JsonLocation location = e.getLocation();
        int line = location == null ? 1 : location.getLineNr();
        int column = location == null ? 1 : location.getColumnNr();
        return new Fault(
                Fault.Kind.INVALID, "web.body.malformed", Map.of("line", line, "column", column), List.of(), e);
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static String wanted(Class<?> type) {
        if (type == null) {
            return "?";
        }
        if (type.isEnum()) {
            return List.of(type.getEnumConstants()).stream()
                    .map(constant -> constant.toString().toLowerCase(java.util.Locale.ROOT))
                    .collect(Collectors.joining(", "));
        }
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "YYYY-MM-DD";
            case "Instant" -> "YYYY-MM-DDThh:mm:ssZ";
            case "String" -> "text";
            case "Boolean", "boolean" -> "true, false";
            case "Integer", "int", "Long", "long", "Double", "double", "BigDecimal" -> "number";
            case "List", "Set" -> "list";
            default -> "object";
        };
    }
}
