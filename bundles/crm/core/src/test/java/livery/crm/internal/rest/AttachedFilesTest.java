package livery.crm.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AttachedFilesTest {

    @Test
    void aNameCannotLeaveItsHeader() {
        assertThat(AttachedFiles.disposition("合同 \"a\";b.pdf"))
                .isEqualTo("attachment; filename=\"__ _a__b.pdf\";"
                        + " filename*=UTF-8''%E5%90%88%E5%90%8C%20%22a%22%3Bb.pdf");
        assertThat(AttachedFiles.disposition("a\r\nX: y.txt")).doesNotContain("\r", "\n");
    }
}
