package org.twogrids.cases.attachments;

import com.drew.lang.ByteArrayReader;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.DirectoryView;

/// What the EXIF block of a picture tells.
///
/// @param hint where and when it was taken, as the device thought; null where it says neither
/// @param way which way up the device was held, 1 to 8 (EXIF 2.3, tag 0112h)
record Exif(@Nullable Hint hint, int way) {

    /// Larger blocks only hide something else.
    private static final int LONGEST = 1 << 20;

    /// Where there is no block, or none that can be read.
    static final Exif SILENT = new Exif(null, 1);

    static Exif of(byte[] block) {
        if (block.length > LONGEST) {
            return SILENT;
        }
        Metadata read = new Metadata();
        new ExifReader().extract(new ByteArrayReader(block), read);
        GeoLocation place =
                Optional.ofNullable(read.getFirstDirectoryOfType(GpsDirectory.class))
                        .map(GpsDirectory::getGeoLocation)
                        .filter(at -> !at.isZero())
                        .orElse(null);
        Instant taken = taken(read);
        Hint hint =
                place == null && taken == null
                        ? null
                        : new Hint(
                                place == null ? null : place.getLongitude(),
                                place == null ? null : place.getLatitude(),
                                taken);
        return new Exif(hint, way(read));
    }

    /// A block that tells nothing but which way up.
    static byte[] onlyWay(int way) {
        return ByteBuffer.allocate(26)
                .put((byte) 'M')
                .put((byte) 'M')
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) ExifIFD0Directory.TAG_ORIENTATION)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) way)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    /// Where the device does not say in which zone, it was in China's.
    private static @Nullable Instant taken(Metadata read) {
        return Optional.ofNullable(read.getFirstDirectoryOfType(ExifSubIFDDirectory.class))
                .map(it -> it.getDateOriginal(TimeZone.getTimeZone(DirectoryView.ZONE)))
                .map(Date::toInstant)
                .orElse(null);
    }

    private static int way(Metadata read) {
        return Optional.ofNullable(read.getFirstDirectoryOfType(ExifIFD0Directory.class))
                .map(it -> it.getInteger(ExifIFD0Directory.TAG_ORIENTATION))
                .filter(way -> way >= 1 && way <= 8)
                .orElse(1);
    }
}
