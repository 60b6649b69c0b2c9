package org.twogrids.cases.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// A paper says what was written, carries its typeface, and asks for nothing outside of itself.
class PressTest {

    private static final Instant MADE = Instant.parse("2026-11-26T08:00:00Z");

    private final Press press = new Press(new Typeface());

    @Test
    void what_is_copied_from_a_paper_is_what_was_written() throws IOException {
        String words = "一人一方长安街民生用心，自行车页面；龘靐齉爩 㛃𬍛𬭩";
        assertThat(text(press.print(page(words), "纸", MADE))).contains(words);
    }

    @Test
    void the_same_page_of_the_same_moment_gives_the_same_bytes() throws IOException {
        Printed once = press.print(page("握手言和"), "协议", MADE);
        Printed again = new Press(new Typeface()).print(page("握手言和"), "协议", MADE);
        assertThat(again.pdf()).isEqualTo(once.pdf());
        assertThat(again.sha256()).isEqualTo(once.sha256()).hasSize(64);
        assertThat(press.print(page("握手言和"), "协议", MADE.plusSeconds(60)).sha256())
                .isNotEqualTo(once.sha256());
    }

    @Test
    void every_font_is_in_the_file_and_the_file_tells_its_language_and_title() throws IOException {
        try (PDDocument paper = Loader.loadPDF(press.print(page("字 A1"), "协议", MADE).pdf())) {
            int fonts = 0;
            for (PDPage page : paper.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getFontDescriptor().getFontFile2()).isNotNull();
                    assertThat(font.getName()).matches("[A-Z]{6}\\+NotoSerifSC-.*");
                    fonts++;
                }
            }
            assertThat(fonts).isPositive();
            assertThat(paper.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            assertThat(paper.getDocumentInformation().getTitle()).isEqualTo("协议");
            assertThat(paper.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(MADE);
        }
    }

    @Test
    void a_character_that_the_typeface_lacks_is_seen_to_lack_and_told() throws IOException {
        assertThat(press.lacking("吉𠮷𪚥")).containsExactly("U+20BB7", "U+2A6A5");
        assertThat(press.lacking("第一行\n第二行")).isEmpty();
        assertThat(text(press.print(page("姓𠮷名\uFFFE"), "纸", MADE))).contains("姓〓名〓");
    }

    @Test
    void nothing_outside_is_asked_for() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        var outside =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        outside.createContext(
                "/",
                exchange -> {
                    asked.incrementAndGet();
                    exchange.sendResponseHeaders(404, -1);
                    exchange.close();
                });
        outside.start();
        try {
            String there = "http://127.0.0.1:" + outside.getAddress().getPort();
            String page =
                    """
                    <html><head><title>纸</title><link rel="stylesheet" href="%1$s/a.css"/>
                    <style>@import url("%1$s/b.css"); body { font-family: paper; background: url("%1$s/c.png") }</style>
                    </head><body><img src="%1$s/d.png"/><img src="file:///etc/passwd"/>
                    <object data="%1$s/e.svg" type="image/svg+xml">字</object>字</body></html>"""
                            .formatted(there);
            press.print(page, "纸", MADE);
        } finally {
            outside.stop(0);
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void a_page_with_a_document_type_is_refused() {
        String page =
                """
                <!DOCTYPE html [<!ENTITY secret SYSTEM "file:///etc/passwd">]>
                <html><head><title>纸</title></head><body>&secret;</body></html>""";
        assertThatThrownBy(() -> press.print(page, "纸", MADE))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_long_text_goes_on_over_numbered_pages() throws IOException {
        Printed printed = press.print(page("各方当事人自愿达成协议。".repeat(500)), "纸", MADE);
        assertThat(printed.pages()).isGreaterThan(2);
        assertThat(text(printed))
                .contains("第 1 页 共 " + printed.pages() + " 页")
                .contains("第 %1$d 页 共 %1$d 页".formatted(printed.pages()));
    }

    private static String page(String words) {
        return """
               <html lang="zh-CN"><head><title>纸</title><style>
               @page { size: A4; @bottom-center { content: "第 " counter(page) " 页 共 " counter(pages) " 页"; font: 9pt paper } }
               body { font: 12pt paper }
               </style></head><body><p>%s</p></body></html>"""
                .formatted(words);
    }

    private static String text(Printed printed) throws IOException {
        try (PDDocument paper = Loader.loadPDF(printed.pdf())) {
            return new PDFTextStripper().getText(paper);
        }
    }
}
