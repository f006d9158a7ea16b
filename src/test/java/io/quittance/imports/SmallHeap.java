package io.quittance.imports;

import io.quittance.einvoices.EInvoiceFiles;
import io.quittance.kernel.RefusedException;
import io.quittance.tables.UnreadableTableException;
import io.quittance.tables.Workbooks;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Reads hostile files one after the other and prints what became of each. Started by {@link SmallHeapTest} with little memory. */
final class SmallHeap {

    private static final String UBL = "<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'>";
    private static final String CII =
            "<CrossIndustryInvoice xmlns='urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100'>";

    private SmallHeap() {}

    /** Writes a file, or a part of one, without holding it. */
    private interface Content {
        void to(OutputStream out) throws IOException;
    }

    /** Prints a line for each file: its name, a tab, its fate. */
    public static void main(String[] none) throws IOException {
        for (var file : workbooks().entrySet()) {
            System.out.println(file.getKey() + "\t" + table(ImportFormat.XLSX, file.getValue()));
        }
        for (var file : lists().entrySet()) {
            System.out.println(file.getKey() + "\t" + table(ImportFormat.CSV, file.getValue()));
        }
        for (var file : invoices().entrySet()) {
            System.out.println(file.getKey() + "\t" + invoice(file.getValue()));
        }
    }

    private static Map<String, Content> workbooks() {
        var files = new LinkedHashMap<String, Content>();
        files.put("ordinary", workbook(Workbooks.SHEET, all(Workbooks.sheet("<row><c><v>1</v></c></row>"))));
        files.put("cell far out", sheet(all("<row r='3'><c r='ZZZZZZ3'><v>1</v></c></row>")));
        files.put("row far out", sheet(all("<row r='2147483647'><c><v>1</v></c></row>")));
        files.put("endless row", sheet(all("<row>", "<c/>", 30_000_000, "</row>")));
        files.put("endless row of values", sheet(all("<row>", "<c><v>1</v></c>", 10_000_000, "</row>")));
        files.put("long text", sheet(all("<row><c t='str'><v>", "aaaaaaaaaa", 10_000_000, "</v></c></row>")));
        files.put(
                "long text in pieces",
                sheet(all("<row><c t='inlineStr'><is>", "<t>aaaaa</t>", 8_000_000, "</is></c></row>")));
        files.put("long attribute", sheet(all("<row r='", "1111111111", 10_000_000, "'/>")));
        files.put("long comment", sheet(all("<!--", "<<<<<<<<<<", 10_000_000, "-->")));
        files.put("long section", sheet(all("<row><c><v><![CDATA[", "<<<<<<<<<<", 10_000_000, "]]></v></c></row>")));
        files.put("long instruction", sheet(all("<?x ", "<<<<<<<<<<", 10_000_000, "?>")));
        files.put("deep", sheet(all("", "<a>", 10_000_000, "")));
        files.put("names", sheet(counted("<a%d/>", 3_000_000)));
        files.put("attributes", sheet(counted("<c a%d='1'/>", 3_000_000)));
        files.put("namespaces", sheet(counted("<c xmlns='urn:%d'/>", 3_000_000)));
        files.put("doctype", workbook(Workbooks.SHEET, all("<!DOCTYPE worksheet [<!ENTITY a 'b'>]><worksheet/>")));
        files.put("shared texts, empty", workbook("xl/sharedStrings.xml", all("<sst>", "<si/>", 12_000_000, "</sst>")));
        files.put(
                "shared texts, long",
                workbook(
                        "xl/sharedStrings.xml",
                        all("<sst>", "<si><t>" + "a".repeat(30_000) + "</t></si>", 2_000, "</sst>")));
        files.put(
                "shared text, one",
                workbook("xl/sharedStrings.xml", all("<sst><si>", "<t>aaaaaaaaaa</t>", 3_000_000, "</si></sst>")));
        files.put(
                "styles",
                workbook("xl/styles.xml", all("<styleSheet><cellXfs>", "<xf/>", 1_500_000, "</cellXfs></styleSheet>")));
        files.put("formats", workbook("xl/styles.xml", counted("<numFmt numFmtId='%d' formatCode='yy'/>", 180_000)));
        files.put(
                "relations",
                workbook(
                        "xl/_rels/workbook.xml.rels",
                        counted("<Relationship Id='r%d' Type='t' Target='x'/>", 150_000)));
        files.put("entries", SmallHeap::manyEntries);
        files.put("no end", all("PK\u0003\u0004", "aaaaaaaaaa", 5_000_000, ""));
        return files;
    }

    private static Map<String, Content> lists() {
        var files = new LinkedHashMap<String, Content>();
        files.put("long line", all("a,b\n", "xxxxxxxxxx", 15_000_000, "\n"));
        files.put("long header", all("", "xxxxxxxxxx", 15_000_000, "\n"));
        files.put("many columns", all("", "x,", 50_000_000, "\n"));
        files.put("open quote", all("a,b\n\"", "xxxxx\n", 20_000_000, "\n"));
        files.put("quotes", all("a,b\n", "\"\"\"\"", 20_000_000, "\n"));
        return files;
    }

    private static Map<String, Content> invoices() {
        var files = new LinkedHashMap<String, Content>();
        files.put("UBL of elements", all(UBL, "<ID/>", 1_500_000, "</Invoice>"));
        files.put("UBL of lines", all(UBL, "<InvoiceLine/>", 500_000, "</Invoice>"));
        files.put(
                "UBL of parties",
                all(UBL, "<AccountingCustomerParty><Party/></AccountingCustomerParty>", 130_000, "</Invoice>"));
        files.put("UBL of one text", all(UBL + "<ID>", "aaaaaaaaaa", 700_000, "</ID></Invoice>"));
        files.put("CII of names", counted(CII + "<a%d/>", 1));
        files.put("CII of elements", all(CII, "<ID schemeID='x'>1</ID>", 350_000, "</CrossIndustryInvoice>"));
        files.put("CII, deep", all(CII, "<ID>", 1_500_000, ""));
        files.put(
                "PDF of two thousand million objects",
                all(
                        "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\nxref\n0 2147483647\n0000000000 65535 f \ntrailer<</Size 2147483647/Root 1 0 R>>\nstartxref\n45\n%%EOF"));
        files.put(
                "PDF with a wide index",
                all(
                        "%PDF-1.7\n1 0 obj<</Type/XRef/Size 2147483647/W[1 4 2]/Index[0 2147483647]/Root 2 0 R/Length 7/DecodeParms<</Predictor 12/Columns 2147483647>>>>stream\n0000000\nendstream endobj\nstartxref\n9\n%%EOF"));
        files.put(
                "PDF of a long string",
                all("%PDF-1.7\n1 0 obj(", "aaaaaaaaaa", 500_000, ")endobj\nstartxref\n9\n%%EOF"));
        files.put("PDF of arrays", all("%PDF-1.7\n1 0 obj", "[", 3_000_000, "endobj\nstartxref\n9\n%%EOF"));
        return files;
    }

    private static String table(ImportFormat format, Content content) throws IOException {
        var file = Files.createTempFile("hostile", "");
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            content.to(out);
        }
        int rows = 0;
        try (InputStream bytes = Files.newInputStream(file);
                var table = new StoredTables(format, "UTF-8", () -> bytes).open()) {
            for (var read = table.rows(io.quittance.tables.TableStart.FIRST); read.hasNext(); read.next()) {
                rows++;
            }
            return rows + " rows";
        } catch (RefusedException refused) {
            return refused.refusals().getFirst().code();
        } catch (UnreadableTableException _) {
            return "unreadable";
        } catch (OutOfMemoryError e) {
            return "OUT OF MEMORY";
        } finally {
            Files.delete(file);
        }
    }

    private static String invoice(Content content) throws IOException {
        var bytes = new ByteArrayOutputStream(9 << 20);
        content.to(bytes);
        try {
            return EInvoiceFiles.read(bytes.toByteArray()).number();
        } catch (RefusedException refused) {
            return refused.refusals().getFirst().code();
        } catch (OutOfMemoryError e) {
            return "OUT OF MEMORY";
        }
    }

    private static Content sheet(Content rows) {
        return workbook(Workbooks.SHEET, out -> {
            all("<worksheet><sheetData><row><c t='str'><v>a</v></c></row>").to(out);
            rows.to(out);
            all("</sheetData></worksheet>").to(out);
        });
    }

    private static Content workbook(String part, Content content) {
        return out -> {
            var zip = new ZipOutputStream(out);
            var parts = new TreeMap<>(Workbooks.frame());
            parts.put(Workbooks.SHEET, Workbooks.sheet("<row><c><v>1</v></c></row>"));
            parts.remove(part);
            for (var other : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(other.getKey()));
                zip.write(other.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry(part));
            content.to(zip);
            zip.finish();
        };
    }

    private static void manyEntries(OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        for (int i = 0; i < 60_000; i++) {
            zip.putNextEntry(new ZipEntry(i + "x".repeat(200)));
        }
        zip.finish();
    }

    private static Content all(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Content all(String before, String repeated, int times, String after) {
        return out -> {
            all(before).to(out);
            int bundle = Math.max(1, 10_000 / repeated.length());
            var many = repeated.repeat(bundle).getBytes(StandardCharsets.ISO_8859_1);
            for (int done = 0; done < times; done += bundle) {
                out.write(many);
            }
            all(after).to(out);
        };
    }

    private static Content counted(String form, int times) {
        var parts = form.split("%d");
        return out -> {
            for (int i = 0; i < times; i++) {
                all(parts[0] + i + parts[1]).to(out);
            }
        };
    }
}
