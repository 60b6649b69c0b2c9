package org.twogrids.notify.carriers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.privacy.BlindIndex;
import org.twogrids.kernel.privacy.Contacts;

/// Opens work contacts for the moment in which they are needed; nothing of them is kept.
@ApplicationScoped
public class AddressBook {

    private final Contacts contacts;
    private final BlindIndex index;
    private final ObjectMapper json;

    AddressBook(Contacts contacts, BlindIndex index, ObjectMapper json) {
        this.contacts = contacts;
        this.index = index;
        this.json = json;
    }

    public WorkContacts of(UUID member, DirectoryView directory) {
        return directory
                .contacts(member)
                .map(ciphertext -> read(contacts.open(ciphertext, member)))
                .orElse(WorkContacts.NONE);
    }

    /// By which a number is found again without being kept.
    public byte[] index(String number) {
        return index.of("phone", PhoneNumber.normal(number));
    }

    private WorkContacts read(String text) {
        try {
            return json.readerFor(WorkContacts.class).readValue(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Work contacts are not what they should be", e);
        }
    }
}
