package org.twogrids.grid.members;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A course that somebody completed. What it was about lies sealed to this row; until when it is
/// good for does not, so that what runs out is found.
@Entity
@Table(name = "member_training")
class Training {

    @Id private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "member"))
    private MemberId member;

    @Column(name = "course")
    private byte[] course;

    @Column(name = "completed_on")
    private LocalDate completedOn;

    /// The last day on which it counts; null for ever.
    @Column(name = "valid_until")
    private @Nullable LocalDate validUntil;

    @Column(name = "entered_by")
    private String enteredBy;

    Training() {}

    Training(
            UUID id,
            MemberId member,
            byte[] sealedCourse,
            LocalDate completedOn,
            @Nullable LocalDate validUntil,
            String enteredBy) {
        this.id = id;
        this.member = member;
        this.course = sealedCourse;
        this.completedOn = completedOn;
        this.validUntil = validUntil;
        this.enteredBy = enteredBy;
    }

    UUID id() {
        return id;
    }

    MemberId member() {
        return member;
    }

    byte[] course() {
        return course;
    }

    LocalDate completedOn() {
        return completedOn;
    }

    @Nullable LocalDate validUntil() {
        return validUntil;
    }
}
