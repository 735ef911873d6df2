// The bot's entry in Azure Bot Service, open to Microsoft Teams.
param name string
param identityId string
param clientId string
param endpoint string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: 'F0'
  }
  properties: {
    displayName: 'Passkey Guide'
    endpoint: endpoint
    msaAppType: 'UserAssignedMSI'
    msaAppId: clientId
    msaAppTenantId: tenant().tenantId
    msaAppMSIResourceId: identityId
    isStreamingSupported: false
    disableLocalAuth: true
  }

  resource teams 'channels' = {
    name: 'MsTeamsChannel'
    location: 'global'
    properties: {
      channelName: 'MsTeamsChannel'
      properties: {
        isEnabled: true
        enableCalling: false
      }
    }
  }
}
