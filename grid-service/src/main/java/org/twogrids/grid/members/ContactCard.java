package org.twogrids.grid.members;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/// A member's phone and e-mail, sealed to this row.
@Entity
@Table(name = "member_contact")
class ContactCard {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "member"))
    private MemberId member;

    @Column(name = "sealed")
    private byte[] sealed;

    /// Finds the phone number without opening the seal; null where there is none.
    @Column(name = "phone_index")
    private byte @Nullable [] phoneIndex;

    @Column(name = "indexed")
    private boolean indexed;

    ContactCard() {}

    ContactCard(MemberId member, byte[] sealed, byte @Nullable [] phoneIndex) {
        this.member = member;
        this.sealed = sealed;
        index(phoneIndex);
    }

    MemberId member() {
        return member;
    }

    byte[] sealed() {
        return sealed;
    }

    void reseal(byte[] fresh, byte @Nullable [] freshIndex) {
        sealed = fresh;
        index(freshIndex);
    }

    final void index(byte @Nullable [] phone) {
        phoneIndex = phone;
        indexed = true;
    }
}
