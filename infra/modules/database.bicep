// PostgreSQL: cases, announcements, audit. Reachable from the app's network only. The server takes encrypted connections
// alone (require_secure_transport is on unless somebody turns it off), and the bot checks its certificate (verify-full).
param name string
param location string
param subnetId string
param dnsZoneId string

@secure()
param password string

var login = 'passkeyguide'

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: name
  location: location
  sku: {
    name: 'Standard_B1ms'
    tier: 'Burstable'
  }
  properties: {
    version: '16'
    administratorLogin: login
    administratorLoginPassword: password
    authConfig: {
      activeDirectoryAuth: 'Disabled'
      passwordAuth: 'Enabled'
    }
    storage: {
      storageSizeGB: 32
    }
    backup: {
      backupRetentionDays: 14
      geoRedundantBackup: 'Disabled'
    }
    highAvailability: {
      mode: 'Disabled'
    }
    network: {
      delegatedSubnetResourceId: subnetId
      privateDnsZoneArmResourceId: dnsZoneId
    }
  }

  resource database 'databases' = {
    name: 'passkeyguide'
    properties: {
      charset: 'UTF8'
      collation: 'en_US.utf8'
    }
  }
}

output host string = server.properties.fullyQualifiedDomainName
output databaseName string = server::database.name
output login string = login
