package org.twogrids.cases.attachments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/// Files as devices make them, with everything that they tell beside what they show.
final class Samples {

    static final String DEVICE = "SPYPHONE-4711";
    static final double LON = 116.4036;
    static final double LAT = 39.9215;

    /// Seconds since 1904, as letters that are found again.
    static final int RECORDED = 0xE6A5B4C3;

    private Samples() {}

    /// A photo with place, time and device, a comment, and a film behind the picture.
    static byte[] photo() {
        return photo(1);
    }

    /// @param way which way up the device was held
    static byte[] photo(int way) {
        byte[] plain = picture("jpg");
        return joined(
                Arrays.copyOf(plain, 2),
                segment(0xE1, joined("Exif\0\0".getBytes(ISO_8859_1), exif(way))),
                segment(
                        0xE1,
                        "http://ns.adobe.com/xap/1.0/\0<x>SPYPHONE-4711</x>".getBytes(US_ASCII)),
                segment(0xFE, DEVICE.getBytes(US_ASCII)),
                Arrays.copyOfRange(plain, 2, plain.length),
                ("MotionPhoto " + DEVICE).getBytes(US_ASCII));
    }

    static byte[] png() {
        byte[] plain = picture("png");
        byte[] words = ("Author\0" + DEVICE).getBytes(ISO_8859_1);
        return joined(
                Arrays.copyOf(plain, 33),
                chunk("tEXt", words),
                chunk("eXIf", exif(1)),
                Arrays.copyOfRange(plain, 33, plain.length));
    }

    /// A few bytes that would unpack to ten thousand million pixels.
    static byte[] bomb() {
        byte[] header =
                ByteBuffer.allocate(13).putInt(100_000).putInt(100_000).putInt(0x08020000).array();
        return joined(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
                chunk("IHDR", header),
                chunk("IDAT", new byte[] {0x78, (byte) 0x9c, 3, 0, 0, 0, 0, 1}),
                chunk("IEND", new byte[0]));
    }

    static byte[] webp() {
        byte[] extended = {0x08, 0, 0, 0, 99, 0, 0, 49, 0, 0};
        byte[] picture = {0x2f, 99, 64, 12, 0, 0, 0, 0, 0, 0};
        return riff("WEBP", "VP8X", extended, "VP8L", picture, "EXIF", exif(1));
    }

    static byte[] wav() {
        return riff(
                "WAVE",
                "fmt ",
                new byte[16],
                "LIST",
                ("INFOIART" + DEVICE + "\0").getBytes(US_ASCII),
                "data",
                "sound of the quarrel".getBytes(US_ASCII));
    }

    static byte[] mp3() {
        byte[] tag = new byte[64];
        System.arraycopy(DEVICE.getBytes(US_ASCII), 0, tag, 0, DEVICE.length());
        byte[] frame = new byte[417];
        frame[0] = (byte) 0xFF;
        frame[1] = (byte) 0xFB;
        frame[2] = (byte) 0x90;
        return joined(
                new byte[] {'I', 'D', '3', 3, 0, 0, 0, 0, 0, 64},
                tag,
                frame,
                frame,
                Arrays.copyOf(("TAG" + DEVICE).getBytes(US_ASCII), 128));
    }

    static byte[] m4a() {
        return mp4("M4A ", "soun");
    }

    static byte[] film() {
        return mp4("isom", "vide");
    }

    static byte[] ogg() {
        byte[] page = new byte[200];
        System.arraycopy("OggS".getBytes(US_ASCII), 0, page, 0, 4);
        page[5] = 2;
        page[26] = 1;
        page[27] = 19;
        System.arraycopy("OpusHead".getBytes(US_ASCII), 0, page, 28, 8);
        return page;
    }

    static byte[] amr() {
        return "#!AMR\n<quarrel>".getBytes(US_ASCII);
    }

    static byte[] aac() {
        return new byte[] {(byte) 0xFF, (byte) 0xF1, 0x50, (byte) 0x80, 2, 0x1F, (byte) 0xFC, 0};
    }

    static byte[] pdf() {
        return "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(US_ASCII);
    }

    private static byte[] picture(String format) {
        BufferedImage drawn = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        drawn.getGraphics().setColor(Color.ORANGE);
        drawn.getGraphics().fillRect(0, 0, 40, 30);
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(drawn, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Make, way up, time with its zone, and place (EXIF 2.3).
    private static byte[] exif(int way) {
        byte[] make = (DEVICE + "\0").getBytes(US_ASCII);
        byte[] taken = "2026:11:20 09:30:00\0".getBytes(US_ASCII);
        ByteBuffer block = ByteBuffer.allocate(400);
        block.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
        block.putShort((short) 4);
        entry(block, 0x010F, 2, make.length, 200);
        entry(block, 0x0112, 3, 1, way << 16);
        entry(block, 0x8769, 4, 1, 80);
        entry(block, 0x8825, 4, 1, 120);
        block.putInt(0);
        block.position(80).putShort((short) 1);
        entry(block, 0x9003, 2, taken.length, 230);
        block.putInt(0);
        block.position(120).putShort((short) 4);
        entry(block, 1, 2, 2, 'N' << 24);
        entry(block, 2, 5, 3, 260);
        entry(block, 3, 2, 2, 'E' << 24);
        entry(block, 4, 5, 3, 290);
        block.putInt(0);
        block.position(200).put(make).position(230).put(taken);
        degrees(block.position(260), LAT);
        degrees(block.position(290), LON);
        return block.array();
    }

    private static void entry(ByteBuffer block, int tag, int type, int count, int value) {
        block.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static void degrees(ByteBuffer block, double value) {
        block.putInt((int) Math.round(value * 1_000_000)).putInt(1_000_000);
        block.putInt(0).putInt(1).putInt(0).putInt(1);
    }

    static byte[] segment(int code, byte[] body) {
        int length = body.length + 2;
        return joined(
                new byte[] {(byte) 0xFF, (byte) code, (byte) (length >> 8), (byte) length}, body);
    }

    static byte[] chunk(String name, byte[] body) {
        CRC32 sum = new CRC32();
        sum.update(name.getBytes(US_ASCII));
        sum.update(body);
        return ByteBuffer.allocate(12 + body.length)
                .putInt(body.length)
                .put(name.getBytes(US_ASCII))
                .put(body)
                .putInt((int) sum.getValue())
                .array();
    }

    static byte[] riff(String form, Object... chunks) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int at = 0; at < chunks.length; at += 2) {
            byte[] body = (byte[]) chunks[at + 1];
            all.writeBytes(((String) chunks[at]).getBytes(US_ASCII));
            all.writeBytes(little(body.length));
            all.writeBytes(body);
            if (body.length % 2 == 1) {
                all.write(0);
            }
        }
        return joined(
                "RIFF".getBytes(US_ASCII),
                little(4 + all.size()),
                form.getBytes(US_ASCII),
                all.toByteArray());
    }

    private static byte[] mp4(String brand, String handler) {
        byte[] type = joined(brand.getBytes(US_ASCII), new byte[4], brand.getBytes(US_ASCII));
        byte[] handled = joined(new byte[8], handler.getBytes(US_ASCII), new byte[13]);
        byte[] said = box("udta", DEVICE.getBytes(US_ASCII));
        byte[] media = joined(box("mdhd", dated(1)), box("hdlr", handled));
        byte[] track = box("trak", joined(box("tkhd", dated(0)), box("mdia", media)));
        return joined(
                box("ftyp", type),
                box("moov", joined(box("mvhd", dated(0)), track, said)),
                box("mdat", "sound of the quarrel".getBytes(US_ASCII)));
    }

    /// Created and changed when [#RECORDED] says, and then the rest.
    private static byte[] dated(int version) {
        ByteBuffer body = ByteBuffer.allocate(32).put((byte) version).put(new byte[3]);
        if (version == 0) {
            body.putInt(RECORDED).putInt(RECORDED);
        } else {
            body.putLong(RECORDED & 0xFFFFFFFFL).putLong(RECORDED & 0xFFFFFFFFL);
        }
        return body.put("rest".getBytes(US_ASCII)).array();
    }

    static byte[] box(String name, byte[] body) {
        return ByteBuffer.allocate(8 + body.length)
                .putInt(8 + body.length)
                .put(name.getBytes(US_ASCII))
                .put(body)
                .array();
    }

    private static byte[] little(int number) {
        return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(number).array();
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(all)) {
            for (byte[] part : parts) {
                out.write(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toByteArray();
    }
}
