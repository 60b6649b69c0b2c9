package org.twogrids.cases.press;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.twogrids.kernel.directory.DirectoryView;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// Makes a PDF of a page of XHTML, laid out as PDF/A-2u: the typeface is in it, nothing outside is
/// asked for, and the same page of the same moment gives the same bytes.
///
/// The page says `font-family: paper`. Nothing is loaded that it names: no picture, no sheet of
/// styles, no link.
@ApplicationScoped
public class Press {

    private static final String NAME = "paper";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Typeface typeface;

    /// Reading a typeface moves within its file: one paper at a time.
    private final Lock oneAtATime = new ReentrantLock();

    Press(Typeface typeface) {
        this.typeface = typeface;
        FontMappers.set(new OneTypeface(typeface));
    }

    /// The characters that the typeface lacks, each once, as `U+20BB7`; they are printed as 〓.
    public List<String> lacking(String text) {
        return Legible.lacking(text, typeface.characters());
    }

    /// @param page well-formed XHTML without a document type
    /// @param title of the file
    /// @param at when it was made, as the file says
    public Printed print(String page, String title, Instant at) {
        begin();
        try (PDDocument paper = new PDDocument()) {
            CmapLookup characters = typeface.characters();
            String legible = Legible.text(page, characters);
            PDType0Font font = PDType0Font.load(paper, typeface.font(), true);
            layOut(paper, font, parsed(legible));
            describe(paper, Legible.text(title, characters), at);
            paper.save(OutputStream.nullOutputStream()); // settles which glyphs are used
            font.getCOSObject()
                    .setItem(
                            COSName.TO_UNICODE, stream(paper, Copyable.table(legible, characters)));
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            paper.save(file);
            byte[] pdf = file.toByteArray();
            return new Printed(pdf, paper.getNumberOfPages(), sha256(pdf));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            oneAtATime.unlock();
        }
    }

    /// Whoever prints holds a case and a connection: rather told to come again than waiting for
    /// long.
    private void begin() {
        try {
            if (!oneAtATime.tryLock(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new PressBusy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PressBusy();
        }
    }

    /// In lower-case hexadecimal digits.
    public static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void layOut(PDDocument paper, PDType0Font font, Document page)
            throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePDDocument(paper);
        builder.useFont(new PDFontSupplier(font), NAME, 400, FontStyle.NORMAL, true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_U);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.withW3cDocument(page, null);
        builder.toStream(OutputStream.nullOutputStream());
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
        }
    }

    private static void describe(PDDocument paper, String title, Instant at) throws IOException {
        GregorianCalendar made = GregorianCalendar.from(at.atZone(DirectoryView.ZONE));
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setProducer(Metadata.PRODUCER);
        information.setCreationDate(made);
        information.setModificationDate(made);
        paper.setDocumentInformation(information);
        paper.getDocumentCatalog().setLanguage("zh-CN");
        paper.getDocumentCatalog()
                .setMetadata(
                        new PDMetadata(paper, new ByteArrayInputStream(Metadata.of(title, at))));
        paper.setDocumentId(at.toEpochMilli());
    }

    private static PDStream stream(PDDocument paper, byte[] content) throws IOException {
        return new PDStream(paper, new ByteArrayInputStream(content), COSName.FLATE_DECODE);
    }

    private static Document parsed(String page) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setExpandEntityReferences(false);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("A page is not well-formed", e);
        }
    }
}
