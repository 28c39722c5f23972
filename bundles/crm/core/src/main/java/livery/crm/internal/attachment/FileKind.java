package livery.crm.internal.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The kinds of file that can be attached, each told by its content. A browser is never asked to guess. */
public enum FileKind {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    WEBP("image/webp", "webp"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    TEXT("text/plain;charset=utf-8", "txt", "csv");

    private static final int HEAD = 16;
    /** No document of an office has more. */
    private static final int MOST_PARTS = 20_000;

    private final String mediaType;

    @SuppressWarnings("ImmutableEnumChecker") // a list that cannot be changed
    private final List<String> endings;

    FileKind(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    public String mediaType() {
        return mediaType;
    }

    /** All endings of names, for people to read. */
    static String allEndings() {
        return Arrays.stream(values()).flatMap(kind -> kind.endings.stream()).collect(Collectors.joining(", "));
    }

    /** By the ending of the name alone. */
    static Optional<FileKind> named(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> name.contains(".") && kind.endings.contains(ending))
                .findFirst();
    }

    /** Whether the content is of this kind. */
    boolean fits(Path file) throws IOException {
        byte[] head = new byte[HEAD];
        try (InputStream in = Files.newInputStream(file)) {
            in.readNBytes(head, 0, HEAD);
        }
        return switch (this) {
            case PDF -> begins(head, 0, "%PDF-");
            case PNG -> begins(head, 0, "\u0089PNG\r\n\u001a\n");
            case JPEG -> begins(head, 0, "\u00ff\u00d8\u00ff");
            case WEBP -> begins(head, 0, "RIFF") && begins(head, 8, "WEBP");
            case DOCX -> begins(head, 0, "PK\u0003\u0004") && isOffice(file, "word/");
            case XLSX -> begins(head, 0, "PK\u0003\u0004") && isOffice(file, "xl/");
            case PPTX -> begins(head, 0, "PK\u0003\u0004") && isOffice(file, "ppt/");
            case TEXT -> isText(file);
        };
    }

    private static boolean begins(byte[] head, int at, String wanted) {
        byte[] bytes = wanted.getBytes(StandardCharsets.ISO_8859_1);
        return Arrays.equals(head, at, at + bytes.length, bytes, 0, bytes.length);
    }

    /** By the list of its parts, of which nothing is unpacked; one with macros is none of these. */
    private static boolean isOffice(Path file, String folder) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.size() <= MOST_PARTS
                    && zip.getEntry("[Content_Types].xml") != null
                    && zip.stream().anyMatch(part -> part.getName().startsWith(folder))
                    && zip.stream().noneMatch(part -> part.getName().endsWith("vbaProject.bin"));
        } catch (ZipException e) {
            return false;
        }
    }

    /** UTF-8 without control characters, but for ends of lines and tabs. */
    private static boolean isText(Path file) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (Reader in = new InputStreamReader(Files.newInputStream(file), decoder)) {
            char[] some = new char[8_192];
            int count = in.read(some);
            while (count >= 0) {
                for (int i = 0; i < count; i++) {
                    if (Character.isISOControl(some[i]) && "\t\r\n\f".indexOf(some[i]) < 0) {
                        return false;
                    }
                }
                count = in.read(some);
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
