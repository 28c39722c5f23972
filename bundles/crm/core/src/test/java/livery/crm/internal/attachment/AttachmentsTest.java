package livery.crm.internal.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import livery.crm.CustomerId;
import livery.crm.internal.CrmDatabase;
import livery.crm.internal.privacy.CrmPersonalData;
import livery.crm.internal.values.VehicleDraft;
import livery.data.StandaloneSettings;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.privacy.DataSubject;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Two stores, each with files of its own. */
class AttachmentsTest {

    private final CrmDatabase crm = CrmDatabase.shared();
    private final CallContext store = crm.staff().add(crm.store(), "Li");
    private final CallContext elsewhere = crm.store();
    private final Attachments attachments = new Attachments(crm.work(), crm.audit(), new StandaloneSettings());
    private final CustomerId customer = crm.customer(store, "王小明");

    private Attachment add(String name, byte[] content) {
        return attachments.add(store, AttachedTo.CUSTOMER, customer.value(), name, new ByteArrayInputStream(content));
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] content(Attachment attachment) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        attachments.write(store, attachment, out);
        return out.toByteArray();
    }

    private static byte[] pdf(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        System.arraycopy(bytes("%PDF-1.7\n"), 0, content, 0, 9);
        return content;
    }

    private static byte[] zip(String... parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(bytes("<x/>"));
            }
        }
        return out.toByteArray();
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(Stream.concat(
                                        Stream.of(fault.code()),
                                        fault.fields().stream().map(field -> field.code())))
                                .contains(code));
    }

    @Test
    void aFileComesBackAsItWasAndAnotherStoreHasNothingOfIt() throws IOException {
        byte[] large = pdf(3 * 256 * 1024 + 77);
        Attachment contract = add("../../合同\u202efdp.PDF", large);
        assertThat(contract.name()).isEqualTo("合同fdp.PDF");
        assertThat(contract.kind()).isEqualTo(FileKind.PDF);
        assertThat(content(contract)).isEqualTo(large);
        assertThat(add("合同fdp.PDF", large)).isEqualTo(contract);
        Attachment note = add("note.txt", "你好\n".getBytes(StandardCharsets.UTF_8));
        assertThat(attachments.of(store, AttachedTo.CUSTOMER, customer.value())).containsExactly(note, contract);

        refused("crm.customer.unknown", () -> attachments.of(elsewhere, AttachedTo.CUSTOMER, customer.value()));
        refused(
                "crm.customer.unknown",
                () -> attachments.remove(elsewhere, AttachedTo.CUSTOMER, customer.value(), contract.id()));
        assertThatThrownBy(() -> attachments.write(elsewhere, contract, new ByteArrayOutputStream()))
                .isInstanceOf(IOException.class);
        CustomerId other = crm.customer(store, "李四");
        refused(
                "crm.attachment.unknown",
                () -> attachments.find(store, AttachedTo.CUSTOMER, other.value(), contract.id()));

        crm.merge(store, customer, other);
        assertThat(attachments.of(store, AttachedTo.CUSTOMER, other.value())).containsExactly(note, contract);
        attachments.fetch(store, AttachedTo.CUSTOMER, other.value(), note.id());
        assertThat(handedOut(store, other))
                .containsExactlyInAnyOrder(note.id() + "-note.txt 7", contract.id() + "-合同fdp.PDF " + large.length);
        assertThat(handedOut(elsewhere, other)).isEmpty();
        refused("crm.customer.merged", () -> add("late.txt", bytes("x")));
        attachments.remove(store, AttachedTo.CUSTOMER, other.value(), contract.id());
        assertThat(crm.number("select count(*) from crm_attachment_piece where attachment_id = " + contract.id()))
                .isZero();
        assertThat(crm.audit().of(store))
                .extracting(entry -> entry.action())
                .contains("crm.attachment.added", "crm.attachment.fetched", "crm.attachment.removed");
    }

    /** The files of a person's export, and how long each is. */
    private List<String> handedOut(CallContext where, CustomerId id) {
        CrmPersonalData data = new CrmPersonalData(crm.entities(), crm.facts(), crm.encryption());
        DataSubject subject = new DataSubject(CrmPersonalData.SUBJECT, id.toString());
        return crm.units().call(where, () -> data.files(where, subject)).stream()
                .map(file -> {
                    int length = 0;
                    int number = 0;
                    int read;
                    do {
                        int wanted = number++;
                        read = crm.units().call(where, () -> file.pieces().of(wanted)).length;
                        length += read;
                    } while (read > 0);
                    return file.name() + " " + length;
                })
                .toList();
    }

    @Test
    void whatAFileIsIsToldByItsContent() throws IOException {
        add("a.png", bytes("\u0089PNG\r\n\u001a\nrest"));
        add("a.jpeg", bytes("\u00ff\u00d8\u00ff\u00e0rest"));
        add("a.webp", bytes("RIFF1234WEBPVP8 "));
        add("a.docx", zip("[Content_Types].xml", "word/document.xml"));
        add("a.xlsx", zip("[Content_Types].xml", "xl/workbook.xml"));
        add("a.pptx", zip("[Content_Types].xml", "ppt/presentation.xml"));
        add("a.csv", bytes("a,b\r\n1,2\r\n"));
        for (String name : List.of("a.html", "a.svg", "a.exe", "noending", "a.docm", "a.pdf.zip")) {
            refused("crm.attachment.kind", () -> add(name, bytes("%PDF-")));
        }
        List<byte[]> wrong = new ArrayList<>();
        wrong.add(new byte[0]);
        wrong.add(bytes("<html><script>alert(1)</script>"));
        wrong.add(zip("word/document.xml"));
        wrong.add(bytes("MZ\u0090\u0000"));
        for (byte[] content : wrong) {
            for (String name : List.of("a.pdf", "a.png", "a.jpg", "a.webp", "a.docx")) {
                refused("crm.attachment.content", () -> add(name, content));
            }
        }
        refused("crm.attachment.content", () -> add("a.xlsx", zip("[Content_Types].xml", "word/document.xml")));
        refused(
                "crm.attachment.content",
                () -> add("a.docx", zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")));
        refused("crm.attachment.content", () -> add("a.txt", bytes("a\u0000b")));
        refused("crm.attachment.content", () -> add("a.txt", bytes("\u00ff\u00fe")));
        for (String name : List.of("", " / ", "\u0000", "..")) {
            refused("crm.required", () -> add(name, bytes("x")));
        }
        assertThat(add("x".repeat(10_000) + ".txt", bytes("x")).name())
                .hasSize(FileNames.LONGEST)
                .endsWith("x.txt");
    }

    @Test
    void whatIsTooLargeLeavesNothingBehind() throws IOException {
        long before = spooled();
        InputStream endless = new InputStream() {
            private long count;

            @Override
            public int read() {
                return count++ < 5 ? "%PDF-".charAt((int) count - 1) : 7;
            }

            @Override
            public int read(byte[] some, int offset, int length) {
                int given = Math.max(1, Math.min(length, 64));
                for (int i = 0; i < given; i++) {
                    some[offset + i] = (byte) read();
                }
                return given;
            }
        };
        refused(
                "crm.attachment.too-large",
                () -> attachments.add(store, AttachedTo.CUSTOMER, customer.value(), "a.pdf", endless));
        assertThat(spooled()).isEqualTo(before);
        assertThat(attachments.of(store, AttachedTo.CUSTOMER, customer.value())).isEmpty();
    }

    private static long spooled() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("livery-attachment-"))
                    .count();
        }
    }

    @Test
    void filesAreNamedInExportsAndGoWithThePerson() {
        long vehicle = crm.vehicleRegister()
                .create(
                        store,
                        new VehicleDraft(
                                null, "粤B0A001", null, null, null, null, null, null, null, null, customer.toString()))
                .id()
                .value();
        add("identity.txt", bytes("x"));
        attachments.add(store, AttachedTo.VEHICLE, vehicle, "papers.txt", new ByteArrayInputStream(bytes("y")));
        assertThat(attachments.of(store, AttachedTo.VEHICLE, vehicle)).hasSize(1);
        CrmPersonalData data = new CrmPersonalData(crm.entities(), crm.facts(), crm.encryption());
        DataSubject subject = new DataSubject(CrmPersonalData.SUBJECT, customer.toString());
        List<String> out = new ArrayList<>();
        crm.units().run(store, () -> data.export(store, subject, Set.of(), (list, values) -> out.add(list + values)));
        assertThat(out).anyMatch(line -> line.startsWith("attachments") && line.contains("identity.txt"));
        crm.units().run(store, () -> data.erase(store, subject, Set.of()));
        assertThat(crm.number("select count(*) from crm_attachment where tenant_id = " + store.tenant()))
                .isZero();
    }
}
