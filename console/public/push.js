// Shows alerts although the console is closed. Registered by whoever switches that on; it keeps
// nothing and answers no requests. What it is told is the service's `Writer.Notification`.
self.addEventListener('push', event => {
  const { title, body, link } = event.data.json()
  const shown = self.registration.showNotification(title, {
    body,
    icon: '/mark.svg',
    requireInteraction: true,
    data: link ?? '/alerts',
  })
  event.waitUntil(shown)
})

self.addEventListener('notificationclick', event => {
  event.notification.close()
  event.waitUntil(self.clients.openWindow(event.notification.data))
})
