package org.twogrids.grid.members;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/// A member's phone and e-mail, sealed to this row.
@Entity
@Table(name = "member_contact")
class ContactCard {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "member"))
    private MemberId member;

    @Column(name = "sealed")
    private byte[] sealed;

    ContactCard() {}

    ContactCard(MemberId member, byte[] sealed) {
        this.member = member;
        this.sealed = sealed;
    }

    MemberId member() {
        return member;
    }

    byte[] sealed() {
        return sealed;
    }

    void reseal(byte[] fresh) {
        sealed = fresh;
    }
}
