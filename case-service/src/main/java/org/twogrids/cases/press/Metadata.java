package org.twogrids.cases.press;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.twogrids.kernel.directory.DirectoryView;

/// What a file says of itself for archives (XMP; ISO 19005-2).
final class Metadata {

    static final String PRODUCER = "Two Grids";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT)
                    .withZone(DirectoryView.ZONE);

    private Metadata() {}

    static byte[] of(String title, Instant at) {
        String time = TIME.format(at.truncatedTo(ChronoUnit.SECONDS));
        String xmp =
                """
                    <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                    <x:xmpmeta xmlns:x="adobe:ns:meta/">
                    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
                      xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
                      xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
                    <dc:format>application/pdf</dc:format>
                    <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                    <dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>
                    <pdf:Producer>%s</pdf:Producer>
                    <xmp:CreateDate>%s</xmp:CreateDate>
                    <xmp:ModifyDate>%s</xmp:ModifyDate>
                    <pdfaid:part>2</pdfaid:part>
                    <pdfaid:conformance>U</pdfaid:conformance>
                    </rdf:Description>
                    </rdf:RDF>
                    </x:xmpmeta>
                    <?xpacket end="w"?>
                    """
                        .formatted(escaped(title), PRODUCER, time, time);
        return xmp.getBytes(UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
