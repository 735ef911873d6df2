// Everything one organisation's Passkey Guide runs on, in one resource group. README.md says what each part is for.
targetScope = 'resourceGroup'

@description('Begins the name of every resource: 3 to 11 lower case letters and digits.')
@minLength(3)
@maxLength(11)
param namePrefix string = 'passkey'

@description('Region of everything that has one.')
param location string = resourceGroup().location

@description('App Service plan. B1 is enough to try it; take P0v3 or larger for an organisation.')
param planSku string = 'B1'

@description('Database password: at least 16 characters. Kept in the key vault only.')
@secure()
@minLength(16)
param databasePassword string

@description('Entra group whose members may announce waves.')
param adminGroupId string

@description('Entra group whose members may take cases.')
param helpdeskGroupId string

@description('Entra group of the emergency accounts, which are never part of a wave. Empty: the tenant named none.')
param emergencyGroupId string = ''

@description('Entra groups an admin can announce to.')
@minLength(1)
param waveGroupIds string[]

@description('Teams channel that cases are posted to (19:...@thread.tacv2).')
param helpdeskChannelId string

@description('What the answers say about your organisation: a file in the deployed package.')
param organisationFile string = 'cards/organisation.json'

@description('The hours, targets and shifts of the helpdesk: a file in the deployed package.')
param deskFile string = 'cards/desk.json'

@description('Entrance to Teams of your cloud.')
param teamsServiceUrl string = 'https://smba.trafficmanager.net/teams/'

@description('Microsoft Graph of your cloud.')
param graphUrl string = 'https://graph.microsoft.com'

@description('Pace of announcements, 1 to 50 a second.')
@minValue(1)
@maxValue(50)
param waveMessagesPerSecond int = 30

@description('Whether redacted examples of what had no good answer are kept: on or off.')
@allowed(['on', 'off'])
param contentGaps string = 'on'

@description('Optional language model that picks among the approved articles: your Azure OpenAI resource (https://...). Empty: none.')
param chooserEndpoint string = ''

@description('Name of its deployment.')
param chooserModel string = ''

@description('Version of the Azure OpenAI API, such as 2024-10-21. Empty: an endpoint that is not Azure.')
param chooserApiVersion string = ''

@description('Its key. Kept in the key vault only.')
@secure()
param chooserApiKey string = ''

@description('How much the bot writes to its log.')
@allowed(['debug', 'info', 'warn', 'error'])
param logLevel string = 'info'

var suffix = uniqueString(resourceGroup().id)
var appName = '${namePrefix}-${suffix}'

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: {
    name: '${namePrefix}-bot'
    location: location
  }
}

module network 'modules/network.bicep' = {
  name: 'network'
  params: {
    name: '${namePrefix}-net'
    location: location
  }
}

module logs 'modules/logs.bicep' = {
  name: 'logs'
  params: {
    name: '${namePrefix}-logs'
    location: location
  }
}

module database 'modules/database.bicep' = {
  name: 'database'
  params: {
    name: '${namePrefix}-db-${suffix}'
    location: location
    subnetId: network.outputs.databaseSubnetId
    dnsZoneId: network.outputs.databaseDnsZoneId
    password: databasePassword
  }
}

module secrets 'modules/secrets.bicep' = {
  name: 'secrets'
  params: {
    // A vault's name holds at most 24 characters: 11 of the prefix and 13 of the suffix.
    name: '${namePrefix}${suffix}'
    location: location
    readerPrincipalId: identity.outputs.principalId
    databaseHost: database.outputs.host
    databaseName: database.outputs.databaseName
    databaseLogin: database.outputs.login
    databasePassword: databasePassword
    chooserApiKey: chooserApiKey
  }
}

module hosting 'modules/hosting.bicep' = {
  name: 'hosting'
  params: {
    name: appName
    location: location
    planSku: planSku
    identityId: identity.outputs.id
    subnetId: network.outputs.appSubnetId
    workspaceId: logs.outputs.workspaceId
    settings: {
      MICROSOFT_APP_ID: identity.outputs.clientId
      MICROSOFT_APP_TYPE: 'UserAssignedMsi'
      MICROSOFT_APP_TENANT_ID: tenant().tenantId
      DATABASE_URL: secrets.outputs.databaseUrlReference
      // App Service keeps /home between two starts; the package itself cannot be written to.
      CACHE_DIR: '/home/passkey-guide-cache'
      ORGANISATION_FILE: organisationFile
      DESK_FILE: deskFile
      ADMIN_GROUP_ID: adminGroupId
      HELPDESK_GROUP_ID: helpdeskGroupId
      EMERGENCY_GROUP_ID: emergencyGroupId
      WAVE_GROUP_IDS: join(waveGroupIds, ',')
      HELPDESK_CHANNEL_ID: helpdeskChannelId
      TEAMS_SERVICE_URL: teamsServiceUrl
      GRAPH_URL: graphUrl
      WAVE_MESSAGES_PER_SECOND: string(waveMessagesPerSecond)
      CONTENT_GAPS: contentGaps
      CHOOSER_ENDPOINT: chooserEndpoint
      CHOOSER_API_KEY: secrets.outputs.chooserApiKeyReference
      CHOOSER_MODEL: chooserModel
      CHOOSER_API_VERSION: chooserApiVersion
      LOG_LEVEL: logLevel
    }
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: '${namePrefix}-bot-${suffix}'
    identityId: identity.outputs.id
    clientId: identity.outputs.clientId
    endpoint: 'https://${hosting.outputs.hostName}/api/messages'
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    name: namePrefix
    location: location
    siteUrl: 'https://${hosting.outputs.hostName}'
    workspaceId: logs.outputs.workspaceId
  }
}

@description('For npm run package: --bot-id')
output BOT_ID string = identity.outputs.clientId

@description('For npm run package: --domain')
output BOT_DOMAIN string = hosting.outputs.hostName

@description('For grant-graph-permissions.sh')
output BOT_PRINCIPAL_ID string = identity.outputs.principalId

@description('For az webapp deploy')
output APP_NAME string = appName
