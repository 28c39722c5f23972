package livery.crm.internal.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * An Office Open XML workbook of one table, written row by row to a stream: nothing of it is kept in memory. Cells are texts,
 * days or numbers, never formulas; a text that begins as a formula would is marked so that it stays a text when it is edited. What
 * does not fit on a sheet goes on on the next.
 */
public final class Workbook implements AutoCloseable {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int LONGEST = 32_767;
    private static final int LONGEST_HEADER = 255;

    private static final int PLAIN = 0;
    private static final int BOLD = 1;
    private static final int DAY = 2;
    private static final int QUOTED = 3;

    private final ZipOutputStream zip;
    private final Writer out;
    private final String mark;
    private final String author;
    private final Instant made;
    private final List<String> headings;
    private final int most;
    private int sheets;
    private int row;

    /**
     * Begins.
     *
     * @param mark who made it and when: the first line of each sheet, and at the head of each printed page
     * @param most rows of a sheet
     */
    public Workbook(OutputStream file, String mark, String author, Instant made, List<String> headings, int most)
            throws IOException {
        this.zip = new ZipOutputStream(file);
        this.out = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        this.mark = mark;
        this.author = author;
        this.made = made;
        this.headings = List.copyOf(headings);
        this.most = most;
        beginSheet();
    }

    /** A row: texts, days, numbers or nothing. */
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        if (row == most + 2) {
            endSheet();
            beginSheet();
        }
        write(cells, PLAIN);
    }

    private void beginSheet() throws IOException {
        sheets++;
        row = 0;
        entry("xl/worksheets/sheet" + sheets + ".xml");
        out.write("<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\">"
                + "<pane ySplit=\"2\" topLeftCell=\"A3\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView>"
                + "</sheetViews><cols><col min=\"1\" max=\"" + Math.max(1, headings.size())
                + "\" width=\"20\" customWidth=\"1\"/></cols><sheetData>");
        write(List.of(mark), PLAIN);
        write(headings, BOLD);
    }

    private void write(List<? extends @Nullable Object> cells, int style) throws IOException {
        row++;
        out.write("<row r=\"" + row + "\">");
        for (Object cell : cells) {
            if (cell instanceof LocalDate day) {
                out.write("<c s=\"" + DAY + "\"><v>" + ChronoUnit.DAYS.between(DAY_ZERO, day) + "</v></c>");
            } else if (cell instanceof BigDecimal number) {
                out.write("<c><v>" + number.toPlainString() + "</v></c>");
            } else if (cell == null) {
                out.write("<c/>");
            } else {
                String text = cell.toString();
                out.write("<c t=\"inlineStr\" s=\"" + (formulaLike(text) ? QUOTED : style)
                        + "\"><is><t xml:space=\"preserve\">");
                out.write(escaped(text));
                out.write("</t></is></c>");
            }
        }
        out.write("</row>");
    }

    private static boolean formulaLike(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }

    private void endSheet() throws IOException {
        out.write("</sheetData><headerFooter><oddHeader>");
        out.write(escaped(header(mark)));
        out.write("</oddHeader></headerFooter></worksheet>");
        out.flush();
        zip.closeEntry();
    }

    /** As a page has it; what a spreadsheet would not open with is cut off, the first line has all of it. */
    private static String header(String mark) {
        StringBuilder header = new StringBuilder("&L");
        for (int i = 0; i < mark.length(); i = mark.offsetByCodePoints(i, 1)) {
            String one = Character.toString(mark.codePointAt(i)).replace("&", "&&");
            if (header.length() + one.length() >= LONGEST_HEADER) {
                return header.append('…').toString();
            }
            header.append(one);
        }
        return header.toString();
    }

    private void entry(String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        out.write(HEAD);
    }

    private void file(String name, String content) throws IOException {
        entry(name);
        out.write(content);
        out.flush();
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        endSheet();
        StringBuilder types = new StringBuilder("<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + override("/xl/workbook.xml", "spreadsheetml.sheet.main")
                + override("/xl/styles.xml", "spreadsheetml.styles")
                + "<Override PartName=\"/docProps/core.xml\""
                + " ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>");
        StringBuilder names = new StringBuilder();
        StringBuilder relations = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int n = 1; n <= sheets; n++) {
            types.append(override("/xl/worksheets/sheet" + n + ".xml", "spreadsheetml.worksheet"));
            names.append("<sheet name=\"").append(n).append("\" sheetId=\"").append(n);
            names.append("\" r:id=\"r").append(n).append("\"/>");
            relations.append(relation("r" + n, OFFICE + "/worksheet", "worksheets/sheet" + n + ".xml"));
        }
        relations.append(relation("styles", OFFICE + "/styles", "styles.xml"));
        file("[Content_Types].xml", types + "</Types>");
        file(
                "_rels/.rels",
                "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                        + relation("r1", OFFICE + "/officeDocument", "xl/workbook.xml")
                        + relation("r2", PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml")
                        + "</Relationships>");
        file(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>" + names
                        + "</sheets></workbook>");
        file("xl/_rels/workbook.xml.rels", relations + "</Relationships>");
        file(
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + MAIN + "\"><fonts count=\"2\"><font/><font><b/></font></fonts>"
                        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
                        + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
                        + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
                        + "<cellXfs count=\"4\"><xf/><xf fontId=\"1\" applyFont=\"1\"/>"
                        + "<xf numFmtId=\"14\" applyNumberFormat=\"1\"/><xf quotePrefix=\"1\"/></cellXfs></styleSheet>");
        file(
                "docProps/core.xml",
                "<cp:coreProperties xmlns:cp=\"" + PACKAGE + "metadata/core-properties\""
                        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:creator>" + escaped(author)
                        + "</dc:creator><dc:description>" + escaped(mark)
                        + "</dc:description><dcterms:created xsi:type=\"dcterms:W3CDTF\">"
                        + made.truncatedTo(ChronoUnit.SECONDS) + "</dcterms:created></cp:coreProperties>");
        zip.close();
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"application/vnd.openxmlformats-officedocument." + type
                + "+xml\"/>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    /** Without what XML cannot say, and no longer than a cell may be. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().limit(LONGEST).forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> {
                    boolean sayable = c == '\t'
                            || c == '\n'
                            || (c >= 0x20 && c <= 0xD7FF)
                            || (c >= 0xE000 && c <= 0xFFFD)
                            || c >= 0x10000;
                    escaped.appendCodePoint(sayable ? c : 0xFFFD);
                }
            }
        });
        return escaped.toString();
    }
}
