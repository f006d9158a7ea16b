package io.quittance.einvoices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class AttachmentKindTest {

    @Test
    void a_file_is_what_its_bytes_are() {
        assertThat(of("%PDF-1.7\n…")).isEqualTo(AttachmentKind.PDF);
        assertThat(AttachmentKind.of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0}))
                .isEqualTo(AttachmentKind.JPEG);
        assertThat(of("day;hours\n2026-10-01;8\n")).isEqualTo(AttachmentKind.CSV);
        assertThat(AttachmentKind.of(zip("[Content_Types].xml", "xl/workbook.xml")))
                .isEqualTo(AttachmentKind.XLSX);
    }

    @Test
    void pages_scripts_mails_archives_and_macros_are_none_of_those_we_keep() {
        assertThat(of("<html>,<script>alert(1)</script>")).isEqualTo(AttachmentKind.OTHER);
        assertThat(of("GIF89a=1;alert(1)")).isNotIn(AttachmentKind.PNG, AttachmentKind.JPEG, AttachmentKind.PDF);
        assertThat(of("a,b\n<svg onload=alert(1)>")).isEqualTo(AttachmentKind.OTHER);
        assertThat(of("From: a@b.example\nSubject: x\n")).isEqualTo(AttachmentKind.OTHER);
        assertThat(of("MZ\0\u0003")).isEqualTo(AttachmentKind.OTHER);
        assertThat(of("")).isEqualTo(AttachmentKind.OTHER);
        assertThat(AttachmentKind.of(zip("a.txt"))).isEqualTo(AttachmentKind.OTHER);
        assertThat(AttachmentKind.of(zip("xl/workbook.xml", "xl/vbaProject.bin")))
                .isEqualTo(AttachmentKind.OTHER);
    }

    private static AttachmentKind of(String text) {
        return AttachmentKind.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zip(String... names) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(new byte[10]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
